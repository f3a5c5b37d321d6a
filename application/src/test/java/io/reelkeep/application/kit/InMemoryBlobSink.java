package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.domain.shared.BlobId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Composes an array. */
final class InMemoryBlobSink implements BlobSink {
    private final InMemoryBlobStore store;
    private final BlobId id;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean settled;

    InMemoryBlobSink(InMemoryBlobStore store, BlobId id) {
        this.store = store;
        this.id = id;
    }

    @Override
    public BlobId id() {
        return id;
    }

    @Override
    public long position() {
        return bytes.size();
    }

    @Override
    public void append(ByteBuffer literal) {
        requireOpen();
        byte[] piece = new byte[literal.remaining()];
        literal.get(piece);
        bytes.writeBytes(piece);
    }

    @Override
    public void append(BlobContent source, long position, long length) {
        requireOpen();
        if (position < 0 || length < 0 || position > source.sizeBytes() - length) {
            throw new IllegalArgumentException("bytes " + position + " + " + length + " are not there");
        }
        bytes.writeBytes(SampleBytes.read(source, position, (int) length));
    }

    @Override
    public long commit() {
        requireOpen();
        store.publish(id, bytes.toByteArray());
        close();
        return bytes.size();
    }

    private void requireOpen() {
        if (settled) {
            throw new IllegalStateException("blob " + id + " was committed or discarded");
        }
    }

    @Override
    public void close() {
        if (!settled) {
            settled = true;
            store.release(id);
        }
    }
}
