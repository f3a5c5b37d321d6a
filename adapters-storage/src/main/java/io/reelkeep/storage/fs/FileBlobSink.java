package io.reelkeep.storage.fs;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;

/**
 * Composes a file. Small pieces are gathered into large writes; long ranges go from file to file in the system. Of a long
 * range that can be shared, what lies in the block it begins or ends in is gathered, too, so that the system gets whole
 * blocks only.
 */
final class FileBlobSink implements BlobSink {
    private static final int GATHER_BYTES = 1024 * 1024;

    /** Shorter ranges cost less by way of the buffer than by a system call of their own. */
    private static final int LONG_RANGE_BYTES = 64 * 1024;

    private final StagedFile file;
    private final int blockBytes;
    private final ByteBuffer gathered = ByteBuffer.allocate(GATHER_BYTES);

    /** @param blockBytes a power of two; 1 when nothing can be shared */
    FileBlobSink(StagedFile file, int blockBytes) {
        this.file = file;
        this.blockBytes = blockBytes;
    }

    @Override
    public BlobId id() {
        return file.id();
    }

    @Override
    public long position() {
        return file.sizeBytes() + gathered.position();
    }

    @Override
    public void append(ByteBuffer bytes) {
        if (bytes.remaining() > gathered.remaining()) {
            flush();
        }
        if (bytes.remaining() > gathered.remaining()) {
            file.write(bytes);
        } else {
            gathered.put(bytes);
        }
    }

    @Override
    public void append(BlobContent source, long position, long length) {
        if (position < 0 || length < 0 || position > source.sizeBytes() - length) {
            throw new IllegalArgumentException(
                    "bytes " + position + " + " + length + " are not within " + source.sizeBytes());
        }
        if (length >= LONG_RANGE_BYTES && source instanceof FileBlobContent content) {
            copy(content, position, length);
        } else {
            gatherOrDiscard(source, position, length);
        }
    }

    private void copy(FileBlobContent source, long position, long length) {
        boolean shares = (position() - position) % blockBytes == 0;
        int head = shares ? (int) (-position & blockBytes - 1) : 0;
        int tail = shares ? (int) (position + length & blockBytes - 1) : 0;
        gatherOrDiscard(source, position, head);
        flush();
        file.copy(source.channel(), position + head, length - head - tail);
        gatherOrDiscard(source, position + length - tail, tail);
    }

    private void gatherOrDiscard(BlobContent source, long position, long length) {
        try {
            gather(source, position, length);
        } catch (BlobStoreException failed) {
            file.close();
            throw failed;
        }
    }

    private void gather(BlobContent source, long position, long length) {
        long end = position + length;
        long next = position;
        while (next < end) {
            if (!gathered.hasRemaining()) {
                flush();
            }
            next += gatherOnce(source, next, end - next);
        }
    }

    private int gatherOnce(BlobContent source, long position, long atMost) {
        int room = gathered.remaining();
        ByteBuffer window = gathered.slice(gathered.position(), (int) Math.min(room, atMost));
        int read = source.read(position, window);
        if (read < 0) {
            throw new BlobStoreException("a source of blob " + id() + " ended early, at " + position);
        }
        gathered.position(gathered.position() + read);
        return read;
    }

    private void flush() {
        file.write(gathered.flip());
        gathered.clear();
    }

    @Override
    public long commit() {
        flush();
        file.publish();
        return file.sizeBytes();
    }

    @Override
    public void close() {
        file.close();
    }
}
