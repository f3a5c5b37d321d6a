package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of checksums promises. */
public interface ChecksumsContract extends StoreContract {
    private void keep(TenantId tenant, String tag, long crc32) {
        inOne(() -> stores().checksums().keep(tenant, new RecordingFileId(SampleIds.next()), tag, crc32));
    }

    private Map<String, Long> find(TenantId tenant, Collection<String> tags) {
        return inOne(() -> stores().checksums().find(tenant, tags));
    }

    @Test
    default void finds_those_that_are_known() {
        TenantId tenant = knownTenant().id();
        keep(tenant, "a".repeat(64), 0);
        keep(tenant, "b".repeat(64), 0xffff_ffffL);

        assertThat(find(tenant, List.of("a".repeat(64), "b".repeat(64), "c".repeat(64))))
                .isEqualTo(Map.of("a".repeat(64), 0L, "b".repeat(64), 0xffff_ffffL));
    }

    @Test
    default void finds_nothing_when_asked_for_nothing() {
        assertThat(find(knownTenant().id(), List.of())).isEmpty();
    }

    @Test
    default void keeping_one_again_is_harmless() {
        TenantId tenant = knownTenant().id();
        keep(tenant, "a".repeat(64), 7);

        keep(tenant, "a".repeat(64), 7);

        assertThat(find(tenant, List.of("a".repeat(64)))).containsEntry("a".repeat(64), 7L);
    }

    @Test
    default void checksums_of_another_tenant_do_not_exist() {
        keep(knownTenant().id(), "a".repeat(64), 7);

        assertThat(find(knownTenant().id(), List.of("a".repeat(64)))).isEmpty();
    }
}
