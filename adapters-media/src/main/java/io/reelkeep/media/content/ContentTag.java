package io.reelkeep.media.content;

import io.reelkeep.domain.shared.BlobId;
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

    void range(BlobId blob, long position, long length) {
        number(1, length);
        digest.update(blob.value().getBytes(StandardCharsets.US_ASCII));
        number(2, position);
    }

    /** A range of a file that has a tag itself: whichever way the file is kept, the result is the same. */
    public void range(String contentTag, long position, long length) {
        number(1, length);
        digest.update(contentTag.getBytes(StandardCharsets.US_ASCII));
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
