package io.reelkeep.domain.shared;

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {
    public Sha256 {
        Checks.hex(hex, 64, "SHA-256");
    }

    @Override
    public String toString() {
        return hex;
    }
}
