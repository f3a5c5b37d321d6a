package io.reelkeep.storage.fs;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobStoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one directory. */
class OtherProcessTest {
    @TempDir
    Path root;

    @Test
    void has_to_wait_until_the_first_is_done() throws Exception {
        try (FileBlobStore first = new FileBlobStore(root)) {
            assertThat(OtherProcess.opens(root)).isEqualTo("refused");
        }

        assertThat(OtherProcess.opens(root)).isEqualTo("taken");
    }

    @Test
    void stays_out_though_the_first_process_has_refused_a_store_of_its_own() throws Exception {
        try (FileBlobStore first = new FileBlobStore(root)) {
            assertThatThrownBy(() -> new FileBlobStore(root)).isInstanceOf(BlobStoreException.class);

            assertThat(OtherProcess.opens(root)).isEqualTo("refused");
        }
    }

    @Test
    void leaves_nothing_visible_when_it_is_killed_in_a_write() throws Exception {
        Process writer = OtherProcess.inTheMiddleOfAWrite(root);
        assertThat(root.resolve("staging/" + blobId(1) + ".part")).isNotEmptyFile();
        writer.destroyForcibly().waitFor();

        try (FileBlobStore store = new FileBlobStore(root)) {
            assertThatThrownBy(() -> store.open(blobId(1))).isInstanceOf(BlobStoreException.NotFound.class);
            assertThat(root.resolve("staging")).isEmptyDirectory();
            assertThat(store.append(blobId(2), 1000, SampleBytes.stream(SampleBytes.of(1000, 2000))))
                    .isEqualTo(2000);
            assertThat(store.seal(blobId(2), 2000).digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(2000)));
        }
    }
}
