package io.reelkeep.storage.fs;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.BlobStoreContract;
import io.reelkeep.application.kit.BreakingAfter;
import io.reelkeep.application.kit.RefusingAfter;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTest implements BlobStoreContract {
    private static final BlobId ID = new BlobId("ab00000000000000000000000000cdef");

    @TempDir
    Path root;

    private FileBlobStore store;

    @BeforeEach
    void open_the_store() {
        store = new FileBlobStore(root);
    }

    @AfterEach
    void close_the_store() {
        store.close();
    }

    @Override
    public BlobStore store() {
        return store;
    }

    @Test
    void keeps_each_blob_as_one_file_on_the_shelf_of_its_first_two_digits() {
        store.write(ID, stream(SampleBytes.of(10)), blob -> {});

        assertThat(root.resolve("blobs/ab/ab00000000000000000000000000cdef")).hasBinaryContent(SampleBytes.of(10));
        assertThat(filesBelow("staging")).isEmpty();
    }

    @Test
    void makes_missing_directories_above_the_root() {
        Path deep = root.resolve("not/yet/there");

        new FileBlobStore(deep).close();

        assertThat(deep.resolve("blobs/00")).isDirectory();
        assertThat(deep.resolve("blobs/ff")).isDirectory();
    }

    @Test
    void leaves_no_file_behind_when_a_source_breaks_or_refuses() {
        assertThatThrownBy(() -> store.write(ID, new BreakingAfter(LONG), blob -> {}))
                .isNotNull();
        assertThatThrownBy(() -> store.write(ID, new RefusingAfter(LONG), blob -> {}))
                .isNotNull();
        try (BlobSink sink = store.create(ID)) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(LONG)));
        }

        assertThat(filesBelow("staging")).isEmpty();
        assertThat(filesBelow("blobs")).isEmpty();
    }

    @Test
    void leaves_no_file_behind_when_memory_runs_out() {
        InputStream exhausting = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("as if");
            }
        };

        assertThatThrownBy(() -> store.write(ID, exhausting, blob -> {})).isInstanceOf(OutOfMemoryError.class);
        assertThat(filesBelow("staging")).isEmpty();
    }

    @Test
    void leaves_no_file_behind_when_its_thread_is_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> store.write(ID, stream(SampleBytes.of(LONG)), blob -> {}))
                .isInstanceOf(BlobStoreException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(filesBelow("staging")).isEmpty();
    }

    @Test
    void changes_nothing_any_more_once_it_is_closed() {
        store.append(ID, 0, stream(SampleBytes.of(10)));
        store.close();

        assertThatThrownBy(() -> store.write(blobId(1), stream(SampleBytes.of(10)), blob -> {}))
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.create(blobId(1))).hasMessageContaining("closed");
        assertThatThrownBy(() -> store.append(ID, 10, stream(SampleBytes.of(10))))
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.seal(ID, 10)).hasMessageContaining("closed");
        assertThatThrownBy(() -> store.delete(ID)).hasMessageContaining("closed");
    }

    @Test
    void keeps_an_open_blob_readable_when_it_is_deleted() {
        store.write(ID, stream(SampleBytes.of(LONG)), blob -> {});

        try (BlobContent content = store.open(ID)) {
            store.delete(ID);
            assertThat(SampleBytes.read(content, 0, LONG)).isEqualTo(SampleBytes.of(LONG));
        }
    }

    @Test
    void refuses_a_write_whose_id_is_deleted_under_way() {
        assertThatThrownBy(() -> store.write(ID, stream(SampleBytes.of(10)), blob -> store.delete(ID)))
                .isInstanceOf(BlobStoreException.class);

        assertThat(filesBelow("blobs")).isEmpty();
    }

    @Test
    void refuses_a_second_store_on_the_same_directory() {
        assertThatThrownBy(() -> new FileBlobStore(root))
                .isInstanceOf(BlobStoreException.class)
                .hasMessageContaining("another server is using the blob directory");
    }

    @Test
    void still_has_everything_after_a_restart() {
        store.write(ID, stream(SampleBytes.of(LONG)), blob -> {});
        store.append(blobId(2), 0, stream(SampleBytes.of(1000)));

        restart();

        assertThat(SampleBytes.read(store, ID)).isEqualTo(SampleBytes.of(LONG));
        assertThat(store.append(blobId(2), 1000, stream(SampleBytes.of(1000, LONG))))
                .isEqualTo(LONG);
        assertThat(store.seal(blobId(2), LONG).digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(LONG)));
    }

    @Test
    void seals_again_with_the_same_answer_after_a_restart() {
        store.append(ID, 0, stream(SampleBytes.of(1000)));
        StoredBlob sealed = store.seal(ID, 1000);

        restart();

        assertThat(store.seal(ID, 1000)).isEqualTo(sealed);
        assertThatThrownBy(() -> store.seal(ID, 999)).isInstanceOf(BlobStoreException.class);
    }

    @Test
    void sweeps_at_the_start_what_a_dead_process_was_writing() throws IOException {
        store.close();
        Files.write(root.resolve("staging/00000000000000000000000000000001.part"), SampleBytes.of(10));

        restart();

        assertThat(filesBelow("staging")).isEmpty();
        store.write(blobId(1), stream(SampleBytes.of(5)), blob -> {});
    }

    @Test
    void does_not_sweep_under_a_server_that_is_at_work() {
        try (BlobSink sink = store.create(ID)) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(LONG)));
            assertThatThrownBy(() -> new FileBlobStore(root)).isInstanceOf(BlobStoreException.class);
            sink.commit();
        }

        assertThat(SampleBytes.read(store, ID)).isEqualTo(SampleBytes.of(LONG));
    }

    @Test
    void refuses_a_second_call_on_an_upload_that_is_at_work() {
        InputStream meddling = new InputStream() {
            @Override
            public int read() {
                store.append(ID, 0, InputStream.nullInputStream());
                return -1;
            }
        };

        assertThatThrownBy(() -> store.append(ID, 0, meddling))
                .isInstanceOf(BlobStoreException.class)
                .hasMessageContaining("another call is at work");
    }

    @Test
    void does_not_acknowledge_bytes_of_an_upload_that_is_deleted_under_way() {
        InputStream deleting = new InputStream() {
            @Override
            public int read() {
                store.delete(ID);
                return -1;
            }
        };

        assertThatThrownBy(() -> store.append(ID, 0, deleting)).isInstanceOf(BlobStoreException.NotFound.class);
    }

    @Test
    void tells_the_free_bytes_of_its_file_system() throws IOException {
        assertThat(store.freeBytes())
                .isLessThanOrEqualTo(Files.getFileStore(root).getTotalSpace());
    }

    private void restart() {
        store.close();
        store = new FileBlobStore(root);
    }

    private List<Path> filesBelow(String directory) {
        try (Stream<Path> all = Files.walk(root.resolve(directory))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
