package io.reelkeep.storage.fs;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.storage.fs.WatchedDisk.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order things become durable, and what is left when a step fails. */
class DurabilityTest {
    private static final BlobId ID = new BlobId("ab00000000000000000000000000cdef");
    private static final String NO_SPACE = "No space left on device";
    private static final String IO_ERROR = "Input/output error";

    @TempDir
    Path root;

    private final WatchedDisk disk = new WatchedDisk();
    private FileBlobStore store;

    @BeforeEach
    void open_the_store() {
        store = new FileBlobStore(root, disk);
        disk.forgetSteps();
    }

    @AfterEach
    void close_the_store() {
        store.close();
    }

    @Test
    void writes_then_forces_then_renames_then_syncs_the_directory() {
        store.write(ID, stream(SampleBytes.of(300_000)), blob -> {});

        assertThat(disk.steps())
                .containsExactly("write 262144", "write 37856", "force 300000", "rename staging to ab", "sync ab");
    }

    @Test
    void forces_a_composition_before_it_gets_its_name() {
        store.write(blobId(1), stream(SampleBytes.of(300_000)), blob -> {});
        disk.forgetSteps();

        try (BlobContent source = store.open(blobId(1));
                BlobSink sink = store.create(ID)) {
            sink.append(ByteBuffer.wrap(SampleBytes.of(10)));
            sink.append(source, 0, 65_535);
            sink.append(source, 0, 65_536);
            sink.commit();
        }

        assertThat(disk.steps())
                .containsExactly(
                        "write 65545", "copy 65536 from 0 to 65545", "force 131081", "rename staging to ab", "sync ab");
    }

    @Test
    void writes_what_comes_at_length_in_whole_blocks_and_forces_it() {
        store.append(ID, 0, stream(SampleBytes.of(1_100_000)));
        assertThat(disk.steps())
                .containsExactly(
                        "write 1048576 directly at 0",
                        "write 49152 directly at 1048576",
                        "write 2272",
                        "force 1100000",
                        "sync uploads");
        disk.forgetSteps();

        store.append(ID, 1_100_000, stream(SampleBytes.of(300_000)));
        assertThat(disk.steps())
                .containsExactly("write 1824", "write 294912 directly at 1101824", "write 3264", "force 1400000");
    }

    @Test
    void cuts_off_what_was_written_directly_before_the_disk_was_full() throws IOException {
        store.append(ID, 0, stream(SampleBytes.of(100)));
        disk.failOnce(Step.WRITE, NO_SPACE);

        assertThatThrownBy(() -> store.append(ID, 100, stream(SampleBytes.of(3_000_000))))
                .isInstanceOf(BlobStoreException.NoSpace.class);

        assertThat(store.sizeBytes(ID)).hasValue(100);
        assertThat(store.append(ID, 100, stream(SampleBytes.of(3_000_000)))).isEqualTo(3_000_100);
    }

    @Test
    void forces_each_call_of_an_upload_and_the_name_with_the_first() {
        store.append(ID, 0, stream(SampleBytes.of(100)));
        store.append(ID, 100, stream(SampleBytes.of(50)));
        store.seal(ID, 150);

        assertThat(disk.steps())
                .containsExactly(
                        "write 100",
                        "force 100",
                        "sync uploads",
                        "write 50",
                        "force 150",
                        "force 150",
                        "rename uploads to ab",
                        "sync ab");
    }

    @Test
    void syncs_the_directory_again_when_it_seals_again() {
        store.append(ID, 0, stream(SampleBytes.of(100)));
        store.seal(ID, 100);
        disk.forgetSteps();

        store.seal(ID, 100);

        assertThat(disk.steps()).containsExactly("sync ab");
    }

    @Test
    void syncs_the_directory_of_what_it_deletes() {
        store.write(ID, stream(SampleBytes.of(100)), blob -> {});
        disk.forgetSteps();

        store.delete(ID);

        assertThat(disk.steps()).containsExactly("sync ab");
    }

    @Test
    void syncs_the_names_of_all_shelves_before_it_takes_anything() {
        store.close();

        store = new FileBlobStore(root, disk);

        assertThat(disk.steps()).containsExactly("sync blobs", "sync " + root.getFileName());
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "FORCE", "RENAME", "SYNC_DIRECTORY"})
    void keeps_nothing_of_a_blob_when_a_step_fails(Step step) {
        disk.failOnce(step, IO_ERROR);

        assertThatThrownBy(() -> store.write(ID, stream(SampleBytes.of(100)), blob -> {}))
                .isExactlyInstanceOf(BlobStoreException.class)
                .hasMessageContaining(IO_ERROR);

        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_nothing_of_a_composition_when_a_step_fails(Step step) {
        store.write(blobId(1), stream(SampleBytes.of(300_000)), blob -> {});
        disk.failOnce(step, IO_ERROR);

        try (BlobContent source = store.open(blobId(1));
                BlobSink sink = store.create(ID)) {
            assertThatThrownBy(() -> compose(sink, source)).isExactlyInstanceOf(BlobStoreException.class);
            assertThatThrownBy(sink::commit).isInstanceOf(IllegalStateException.class);
        }

        assertThat(files()).containsExactly(blobId(1).value());
    }

    private static void compose(BlobSink sink, BlobContent source) {
        sink.append(ByteBuffer.wrap(SampleBytes.of(10)));
        sink.append(source, 0, 300_000);
        sink.commit();
    }

    @Test
    void never_syncs_a_second_time_what_could_not_be_synced() {
        disk.failOnce(Step.FORCE, IO_ERROR);

        assertThatThrownBy(() -> store.write(ID, stream(SampleBytes.of(100)), blob -> {}))
                .isInstanceOf(BlobStoreException.class);

        assertThat(disk.steps()).containsExactly("write 100", "force 100");
    }

    @Test
    void says_that_no_space_is_left_and_goes_on_once_there_is_some() {
        disk.failOnce(Step.WRITE, NO_SPACE);

        assertThatThrownBy(() -> store.write(ID, stream(SampleBytes.of(100)), blob -> {}))
                .isInstanceOf(BlobStoreException.NoSpace.class);
        assertThat(files()).isEmpty();

        store.write(ID, stream(SampleBytes.of(100)), blob -> {});
        assertThat(SampleBytes.read(store, ID)).isEqualTo(SampleBytes.of(100));
    }

    @Test
    void takes_a_used_up_quota_for_no_space() {
        disk.failOnce(Step.FORCE, "Disk quota exceeded");

        assertThatThrownBy(() -> store.write(ID, stream(SampleBytes.of(100)), blob -> {}))
                .isInstanceOf(BlobStoreException.NoSpace.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "FORCE"})
    void stays_at_the_acknowledged_offset_when_an_append_fails(Step step) throws IOException {
        store.append(ID, 0, stream(SampleBytes.of(100)));
        disk.failOnce(step, NO_SPACE);

        assertThatThrownBy(() -> store.append(ID, 100, stream(SampleBytes.of(900_000))))
                .isInstanceOf(BlobStoreException.NoSpace.class);

        assertThat(Files.size(root.resolve("uploads/" + ID))).isEqualTo(100);
        assertThat(store.append(ID, 100, stream(SampleBytes.of(100, 200)))).isEqualTo(200);
        assertThat(store.seal(ID, 200).digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(200)));
    }

    @ParameterizedTest
    @EnumSource(names = {"FORCE", "RENAME", "SYNC_DIRECTORY"})
    void keeps_the_upload_when_sealing_fails(Step step) {
        store.append(ID, 0, stream(SampleBytes.of(100)));
        disk.failOnce(step, IO_ERROR);

        assertThatThrownBy(() -> store.seal(ID, 100)).isInstanceOf(BlobStoreException.class);
        assertThatThrownBy(() -> store.open(ID)).isInstanceOf(BlobStoreException.NotFound.class);

        store.seal(ID, 100);
        assertThat(SampleBytes.read(store, ID)).isEqualTo(SampleBytes.of(100));
    }

    @Test
    void gives_the_directory_back_when_it_cannot_be_prepared() {
        store.close();
        disk.failOnce(Step.SYNC_DIRECTORY, IO_ERROR);
        assertThatThrownBy(() -> new FileBlobStore(root, disk)).isInstanceOf(BlobStoreException.class);

        store = new FileBlobStore(root, disk);

        store.write(ID, stream(SampleBytes.of(100)), blob -> {});
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("lock"))
                    .toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
