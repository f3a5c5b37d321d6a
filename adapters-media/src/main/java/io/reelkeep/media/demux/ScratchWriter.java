package io.reelkeep.media.demux;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.media.demux.Demuxed.Scratch;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes bare samples to a blob, through a buffer of fixed size. */
public final class ScratchWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final BlobSink sink;
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    ScratchWriter(BlobSink sink) {
        this.sink = sink;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Where the next byte comes to lie. */
    public long position() {
        return sink.position() + buffer.position();
    }

    /** Big-endian. */
    public void i32(int value) {
        makeRoom(Integer.BYTES);
        buffer.putInt(value);
    }

    public void write(byte[] bytes, int from, int length) {
        for (int at = 0; at < length; ) {
            makeRoom(1);
            int count = Math.min(length - at, buffer.remaining());
            buffer.put(bytes, from + at, count);
            at += count;
        }
    }

    private void makeRoom(int bytes) {
        if (buffer.remaining() < bytes) {
            drain();
        }
    }

    private void drain() {
        buffer.flip();
        digest.update(buffer.duplicate());
        sink.append(buffer);
        buffer.clear();
    }

    Scratch commit() {
        drain();
        return new Scratch(sink.id(), sink.commit(), HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() {
        sink.close();
    }
}
