package io.reelkeep.domain.kit;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that no other sample of this run has. */
public final class SampleIds {
    private static final AtomicLong LAST = new AtomicLong(1_000);

    private SampleIds() {}

    /** Higher than every one before. */
    public static long next() {
        return LAST.incrementAndGet();
    }

    public static BlobId blob() {
        return new BlobId(hex(32));
    }

    /** {@code digits} lower-case hexadecimal digits. */
    public static String hex(int digits) {
        return String.format("%0" + digits + "x", next());
    }

    public static Sha256 sha256(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static Sha256 sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
