package io.reelkeep.application.kit;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What every store of blobs promises about blobs that come in over several calls. */
public interface BlobAppendContract {
    BlobStore store();

    @Test
    default void grows_an_unfinished_blob_and_seals_it() {
        assertThat(store().append(blobId(1), 0, part(0, 600_000))).isEqualTo(600_000);
        assertThat(store().append(blobId(1), 600_000, part(600_000, 700_001))).isEqualTo(700_001);

        assertSealsAs(700_001);
    }

    @Test
    default void shows_nothing_of_an_unfinished_blob() {
        store().append(blobId(1), 0, part(0, 10));

        assertThatThrownBy(() -> store().open(blobId(1))).isInstanceOf(BlobStoreException.NotFound.class);
    }

    @Test
    default void keeps_and_counts_what_came_before_the_source_broke() {
        assertThat(store().append(blobId(1), 0, new BreakingAfter(300_000))).isEqualTo(300_000);
        assertThat(store().append(blobId(1), 300_000, new BreakingAfter(0))).isEqualTo(300_000);
        store().append(blobId(1), 300_000, part(300_000, 300_100));

        assertSealsAs(300_100);
    }

    @Test
    default void discards_a_whole_call_whose_source_refuses() {
        RuntimeException refusal = new IllegalArgumentException("wrong checksum");
        store().append(blobId(1), 0, part(0, 500));

        assertThatThrownBy(() -> store().append(blobId(1), 500, new RefusingAfter(900_000, part(0, 900_001), refusal)))
                .isSameAs(refusal);

        assertSealsAs(500);
    }

    @Test
    default void goes_on_after_a_call_that_was_discarded() {
        store().append(blobId(1), 0, part(0, 500));
        assertThatThrownBy(() -> store().append(blobId(1), 500, new RefusingAfter(900_000)))
                .isInstanceOf(IllegalArgumentException.class);

        store().append(blobId(1), 500, part(500, 800));

        assertSealsAs(800);
    }

    @Test
    default void overwrites_what_was_never_acknowledged() {
        store().append(blobId(1), 0, part(0, 500));
        store().append(blobId(1), 500, part(0, 900_000));

        assertThat(store().append(blobId(1), 500, part(500, 800))).isEqualTo(800);

        assertSealsAs(800);
    }

    @Test
    default void tells_the_digest_of_the_bytes_that_took_the_place_of_as_many_others() {
        store().append(blobId(1), 0, part(0, 500));
        store().append(blobId(1), 500, part(0, 300));

        store().append(blobId(1), 400, part(400, 800));

        assertSealsAs(800);
    }

    @Test
    default void appends_nothing_and_stays_where_it_was() {
        store().append(blobId(1), 0, part(0, 500));

        assertThat(store().append(blobId(1), 500, InputStream.nullInputStream()))
                .isEqualTo(500);
        assertSealsAs(500);
    }

    @Test
    default void refuses_bytes_beyond_the_end() {
        store().append(blobId(1), 0, part(0, 500));

        assertThatThrownBy(() -> store().append(blobId(1), 501, part(501, 600))).isInstanceOf(BlobStoreException.class);
        assertSealsAs(500);
    }

    @Test
    default void does_not_know_an_upload_that_begins_in_the_middle() {
        assertThatThrownBy(() -> store().append(blobId(1), 10, part(10, 20)))
                .isInstanceOf(BlobStoreException.NotFound.class);
    }

    @Test
    default void refuses_bytes_for_a_sealed_blob() {
        store().append(blobId(1), 0, part(0, 500));
        store().seal(blobId(1), 500);

        assertThatThrownBy(() -> store().append(blobId(1), 0, part(0, 10))).isInstanceOf(IllegalStateException.class);
        assertSealsAs(500);
    }

    @Test
    default void seals_again_with_the_same_answer() {
        store().append(blobId(1), 0, part(0, 500));
        StoredBlob first = store().seal(blobId(1), 500);

        assertThat(store().seal(blobId(1), 500)).isEqualTo(first);
    }

    @Test
    default void seals_only_what_has_the_size_expected() {
        store().append(blobId(1), 0, part(0, 500));

        assertThatThrownBy(() -> store().seal(blobId(1), 501)).isInstanceOf(BlobStoreException.class);
        assertThatThrownBy(() -> store().seal(blobId(1), 499)).isInstanceOf(BlobStoreException.class);

        assertSealsAs(500);
    }

    @Test
    default void does_not_seal_what_is_absent() {
        assertThatThrownBy(() -> store().seal(blobId(1), 500)).isInstanceOf(BlobStoreException.NotFound.class);
    }

    @Test
    default void seals_a_blob_of_no_bytes_that_nobody_appended_to() {
        assertSealsAs(0);
    }

    @Test
    default void deletes_an_unfinished_blob() {
        store().append(blobId(1), 0, part(0, 500));

        store().delete(blobId(1));

        assertThatThrownBy(() -> store().seal(blobId(1), 500)).isInstanceOf(BlobStoreException.NotFound.class);
    }

    private void assertSealsAs(int sizeBytes) {
        byte[] bytes = SampleBytes.of(sizeBytes);
        assertThat(store().seal(blobId(1), sizeBytes))
                .isEqualTo(new StoredBlob(blobId(1), sizeBytes, SampleBytes.digestOf(bytes)));
        assertThat(SampleBytes.read(store(), blobId(1))).isEqualTo(bytes);
    }

    private static InputStream part(int from, int to) {
        return stream(SampleBytes.of(from, to));
    }
}
