package io.reelkeep.storage.fs;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.domain.shared.BlobId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written past the memory of the system is there as it came, wherever a call begins and ends. */
class LargeWritesTest {
    private static final BlobId ID = blobId(1);
    private static final int LENGTH = 5_000_000;

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(ints = {4_095, 4_096, 4_097, 131_071, 131_072, 1_048_575, 1_048_576, 1_048_577, 1_999_999, LENGTH})
    void every_byte_is_where_it_belongs(int step) throws IOException {
        byte[] whole = SampleBytes.of(LENGTH);
        try (var store = new FileBlobStore(root)) {
            for (int at = 0; at < LENGTH; at += step) {
                int end = Math.min(LENGTH, at + step);
                assertThat(store.append(ID, at, stream(Arrays.copyOfRange(whole, at, end))))
                        .isEqualTo(end);
            }
            assertThat(store.seal(ID, LENGTH).sizeBytes()).isEqualTo(LENGTH);
        }
        try (Stream<Path> files = Files.walk(root.resolve("blobs"))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(Files.mismatch(file, Files.write(root.resolve("expected"), whole)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void buffers_are_given_back_and_there_are_no_more_of_them() {
        var buffers = new PieceBuffers(4096);
        ByteBuffer first = buffers.take().orElseThrow();
        for (int taken = 1; taken < 16; taken++) {
            assertThat(buffers.take()).isPresent();
        }
        assertThat(buffers.take()).isEmpty();

        first.position(7);
        buffers.giveBack(first);

        Optional<ByteBuffer> again = buffers.take();
        assertThat(again.map(ByteBuffer::remaining)).contains(PieceBuffers.BYTES);
        assertThat(again.orElseThrow()).isSameAs(first);
        assertThat(first.alignmentOffset(0, 4096)).isZero();
    }

    @Test
    void where_blocks_are_unknown_there_are_no_buffers() {
        assertThat(new PieceBuffers(1).take()).isEmpty();
    }
}
