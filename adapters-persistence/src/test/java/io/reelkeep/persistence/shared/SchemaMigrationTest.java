package io.reelkeep.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.persistence.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMigrationTest {
    @TempDir
    private Path folder;

    @Test
    void changes_nothing_the_second_time_and_keeps_what_is_there() {
        Tenant tenant = SampleTenants.tenant();
        try (TestDatabase first = TestDatabase.h2File(folder)) {
            first.transactions().inOne(() -> first.stores().tenants().add(tenant));
        }

        try (TestDatabase again = TestDatabase.h2File(folder)) {
            assertThat(again.transactions().inOne(() -> again.stores().tenants().find(tenant.id())))
                    .contains(tenant);
        }
    }
}
