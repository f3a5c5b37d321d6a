package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Bytes that look like media to a store, and what is true of them. */
public final class SampleBytes {
    private static final long SEED = 20_261_120;

    private SampleBytes() {}

    /** The first {@code count} bytes of an endless sample: always the same, a short one begins a long one. */
    public static byte[] of(int count) {
        byte[] bytes = new byte[count];
        new SplittableRandom(SEED).nextBytes(bytes);
        return bytes;
    }

    /** A part of the endless sample. */
    public static byte[] of(int from, int to) {
        return Arrays.copyOfRange(of(to), from, to);
    }

    public static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    public static Sha256 digestOf(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A blob id made of a number. */
    public static BlobId blobId(int number) {
        return new BlobId("%032x".formatted(number));
    }

    /** All bytes of a blob. */
    public static byte[] read(BlobStore store, BlobId id) {
        try (BlobContent content = store.open(id)) {
            return read(content, 0, (int) content.sizeBytes());
        }
    }

    /** A range of a blob, which must be there in full. */
    public static byte[] read(BlobContent content, long position, int length) {
        ByteBuffer into = ByteBuffer.allocate(length);
        while (into.hasRemaining()) {
            if (content.read(position + into.position(), into) < 0) {
                throw new AssertionError("blob ended at " + (position + into.position()));
            }
        }
        return into.array();
    }
}
