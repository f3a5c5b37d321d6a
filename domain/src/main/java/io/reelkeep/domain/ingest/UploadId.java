package io.reelkeep.domain.ingest;

import io.reelkeep.domain.shared.Checks;

/** Names one whole-file upload. 128 random bits as 32 lower-case hexadecimal digits: not to be guessed. */
public record UploadId(String value) {
    public UploadId {
        Checks.hex(value, 32, "upload id");
    }

    @Override
    public String toString() {
        return value;
    }
}
