package io.reelkeep.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Stores;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.persistence.TestDatabase;
import io.reelkeep.persistence.TestPostgres;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseMarkTest {
    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::h2InMemory, TestPostgres::database);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_first_mark_stays(Supplier<TestDatabase> kind) {
        try (TestDatabase database = kind.get()) {
            var house = new HouseMark(
                    database.transactions(), database.transactions().entities());
            assertThat(house.find()).isEmpty();

            assertThat(house.keep("first")).isEqualTo("first");
            assertThat(house.keep("second")).isEqualTo("first");
            assertThat(house.find()).contains("first");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void databases_that_are_older_show_something_sealed(Supplier<TestDatabase> kind) {
        try (TestDatabase database = kind.get()) {
            var house = new HouseMark(
                    database.transactions(), database.transactions().entities());
            assertThat(house.sample()).isEmpty();

            AppCredential kept = SampleTenants.credential(new TenantId(17), CredentialKind.NATIVE, "key");
            Stores stores = database.stores();
            database.transactions().inOne(() -> stores.credentials().add(kept));

            assertThat(house.sample()).contains(new HouseMark.Sample(kept.tenant(), kept.secret()));
        }
    }
}
