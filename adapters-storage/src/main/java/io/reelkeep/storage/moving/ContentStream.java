package io.reelkeep.storage.moving;

import io.reelkeep.application.shared.port.BlobContent;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of a blob, one after the other. It does not close the blob. */
final class ContentStream extends InputStream {
    private final BlobContent content;
    private long position;

    ContentStream(BlobContent content) {
        this.content = content;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int read = content.read(position, ByteBuffer.wrap(into, offset, length));
        position += Math.max(read, 0);
        return read;
    }
}
