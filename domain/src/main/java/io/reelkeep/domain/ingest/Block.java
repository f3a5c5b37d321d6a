package io.reelkeep.domain.ingest;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;

/**
 * One block of a file that comes in blocks.
 *
 * @param number from 1, in the order of the file
 */
public record Block(int number, long sizeBytes, BlobId blob) {
    public Block {
        Checks.positive(number, "block number");
        Checks.positive(sizeBytes, "block size");
    }
}
