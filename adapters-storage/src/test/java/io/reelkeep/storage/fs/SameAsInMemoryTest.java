package io.reelkeep.storage.fs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.BreakingAfter;
import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.kit.RefusingAfter;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.domain.shared.BlobId;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to an upload, in whatever order, files and memory tell the same. Few sizes, so that they meet. */
class SameAsInMemoryTest {
    private static final int UPLOADS = 300;
    private static final int CALLS = 16;
    private static final int PIECES = 4;
    private static final int PIECE_BYTES = 1000;

    @TempDir
    Path root;

    private final BlobStore memory = new InMemoryBlobStore();
    private final Map<BlobId, Long> known = new HashMap<>();

    @Test
    void answers_every_call_as_memory_does() {
        try (FileBlobStore first = new FileBlobStore(root)) {
            IntStream.rangeClosed(1, UPLOADS).forEach(seed -> callAtRandom(seed, new SplittableRandom(seed), first));
        }
        // What the second store knows, it knows from the disk.
        try (FileBlobStore second = new FileBlobStore(root)) {
            IntStream.rangeClosed(1, UPLOADS).forEach(seed -> callAtRandom(seed, new SplittableRandom(-seed), second));
        }
    }

    private void callAtRandom(int seed, SplittableRandom random, BlobStore files) {
        BlobId id = SampleBytes.blobId(seed);
        for (int call = 0; call < CALLS; call++) {
            Function<BlobStore, Object> next = draw(id, random, known.getOrDefault(id, 0L), call);
            Object told = outcome(files, next);
            assertThat(told).as("seed %d, call %d", seed, call).isEqualTo(outcome(memory, next));
            if (told instanceof Long offset) {
                known.put(id, offset);
            }
        }
    }

    private static Function<BlobStore, Object> draw(BlobId id, SplittableRandom random, long known, int call) {
        long earlier = random.nextLong(known / PIECE_BYTES + 2) * PIECE_BYTES;
        long offset = random.nextInt(4) == 0 ? earlier : known;
        int length = random.nextInt(PIECES) * PIECE_BYTES;
        byte[] bytes = SampleBytes.of(call, call + length);
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> store -> store.append(id, offset, SampleBytes.stream(bytes));
            case 4, 5 -> store -> store.append(id, offset, new BreakingAfter(length, SampleBytes.stream(bytes)));
            case 6, 7 -> store -> store.append(id, offset, new RefusingAfter(length));
            case 8 -> store -> store.append(id, offset, InputStream.nullInputStream());
            case 9 -> store -> store.seal(id, known);
            case 10 -> store -> SampleBytes.digestOf(SampleBytes.read(store, id));
            default -> store -> deleted(store, id, earlier);
        };
    }

    /** Rarely: most uploads should live to be sealed. */
    private static String deleted(BlobStore store, BlobId id, long chance) {
        if (chance == PIECE_BYTES) {
            store.delete(id);
        }
        return "deleted";
    }

    /** The answer, or the kind of the failure. */
    private static Object outcome(BlobStore store, Function<BlobStore, Object> call) {
        try {
            return call.apply(store);
        } catch (RuntimeException failed) {
            return failed.getClass();
        }
    }
}
