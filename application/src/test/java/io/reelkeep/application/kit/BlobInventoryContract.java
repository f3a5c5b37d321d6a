package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.BlobInventory.KeptBlob;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.domain.shared.BlobId;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store promises that tells what it has. */
public interface BlobInventoryContract {
    BlobStore store();

    BlobInventory inventory();

    private static BlobId named(String digits) {
        return new BlobId(digits.repeat(16));
    }

    private void keep(String digits, int bytes) {
        store().write(named(digits), new ByteArrayInputStream(SampleBytes.of(bytes)), blob -> {});
    }

    private List<BlobId> listed(Optional<BlobId> after, int limit) {
        return inventory().list(after, limit).stream().map(KeptBlob::id).toList();
    }

    @Test
    default void tells_how_large_a_blob_is_finished_or_not() {
        keep("0a", 10);
        store().append(named("0b"), 0, new ByteArrayInputStream(SampleBytes.of(7)));

        assertThat(inventory().sizeBytes(named("0a"))).hasValue(10);
        assertThat(inventory().sizeBytes(named("0b"))).hasValue(7);
        assertThat(inventory().sizeBytes(named("0c"))).isEmpty();
        store().delete(named("0a"));
        assertThat(inventory().sizeBytes(named("0a"))).isEmpty();
    }

    @Test
    default void lists_all_in_the_order_of_their_ids_page_by_page() {
        keep("ff", 1);
        keep("00", 2);
        store().append(named("5a"), 0, new ByteArrayInputStream(SampleBytes.of(3)));
        keep("5b", 4);

        assertThat(listed(Optional.empty(), 10)).containsExactly(named("00"), named("5a"), named("5b"), named("ff"));
        assertThat(listed(Optional.empty(), 2)).containsExactly(named("00"), named("5a"));
        assertThat(listed(Optional.of(named("5a")), 2)).containsExactly(named("5b"), named("ff"));
        assertThat(listed(Optional.of(named("ff")), 2)).isEmpty();
        assertThat(inventory().list(Optional.of(named("5a")), 1).get(0).sizeBytes())
                .isEqualTo(4);
    }
}
