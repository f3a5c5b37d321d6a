package io.reelkeep.media.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A name for the bytes of a file without reading them: what was written, and which ranges of which blobs were copied.
 * Blobs never change, so that the same recipe is the same bytes.
 */
public final class ContentTag {
    private final MessageDigest digest;

    public ContentTag() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public void literal(ByteBuffer bytes) {
        number(0, bytes.remaining());
        digest.update(bytes);
    }

    /**
     * A range of a blob, or of a file that has a tag itself: whichever way the file is kept, the result is the same.
     *
     * @param name the id of the blob, or what else tells its bytes from all others
     */
    public void range(String name, long position, long length) {
        number(1, length);
        digest.update(name.getBytes(StandardCharsets.US_ASCII));
        number(2, position);
    }

    private void number(int kind, long value) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    }

    /** Ends it. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
