package io.reelkeep.application.deletion;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sums the bytes of a blob. */
final class ContentSum {
    private static final int BUFFER_BYTES = 256 * 1024;

    private ContentSum() {}

    static Sha256 of(BlobContent content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            long position = 0;
            for (int read = content.read(position, buffer); read >= 0; read = content.read(position, buffer)) {
                digest.update(buffer.flip());
                buffer.clear();
                position += read;
            }
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
