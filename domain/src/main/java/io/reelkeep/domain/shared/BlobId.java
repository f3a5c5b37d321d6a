package io.reelkeep.domain.shared;

/** Names one stored run of bytes. 128 random bits as 32 lower-case hexadecimal digits; never used twice. */
public record BlobId(String value) {
    public BlobId {
        Checks.hex(value, 32, "blob id");
    }

    @Override
    public String toString() {
        return value;
    }
}
