package io.reelkeep.domain.ingest;

import io.reelkeep.domain.shared.Checks;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a file is cut into blocks: all are of the same size, only the last may be smaller (contract: Meeting 4.10).
 *
 * @param lengthBytes of the whole file
 * @param blockBytes of every block but the last
 */
public record BlockPlan(long lengthBytes, int blockBytes) {
    public BlockPlan {
        Checks.positive(lengthBytes, "file length");
        Checks.positive(blockBytes, "block size");
        Checks.require((lengthBytes - 1) / blockBytes < Integer.MAX_VALUE, "the file has too many blocks");
    }

    public int count() {
        return (int) ((lengthBytes - 1) / blockBytes) + 1;
    }

    /** @throws IllegalArgumentException unless {@code number} is one of 1 to {@link #count} */
    public long sizeOf(int number) {
        Checks.require(number >= 1 && number <= count(), "the block must be one of 1 to " + count());
        return number < count() ? blockBytes : lengthBytes - (long) (count() - 1) * blockBytes;
    }

    /** The numbers that are not among {@code present}, lowest first. */
    public List<Integer> missing(Set<Integer> present) {
        return IntStream.rangeClosed(1, count())
                .filter(number -> !present.contains(number))
                .boxed()
                .toList();
    }
}
