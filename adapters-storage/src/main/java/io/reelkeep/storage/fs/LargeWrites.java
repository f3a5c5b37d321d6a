package io.reelkeep.storage.fs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes what comes in at length past the memory that the system keeps of files: it is synced at once and seldom read soon, and
 * copying it there costs more than anything else that is done with it. What is short, or not a whole block, goes the
 * ordinary way through the same file.
 */
final class LargeWrites implements AutoCloseable {
    /** Whoever brings less at a time is too slow, or has too little, for a buffer of its own. */
    private static final int WORTH_BYTES = 128 * 1024;

    private final Disk disk;
    private final Path path;
    private final FileChannel file;
    private final PieceBuffers buffers;
    private Optional<ByteBuffer> gathered = Optional.empty();
    private Optional<FileChannel> direct = Optional.empty();

    /** @param file the same file, opened; written to from its position on */
    LargeWrites(Disk disk, Path path, FileChannel file, PieceBuffers buffers) {
        this.disk = disk;
        this.path = path;
        this.file = file;
        this.buffers = buffers;
    }

    /** Takes all that remains. It is in the file when this was {@link #finish}ed. */
    void write(ByteBuffer bytes) throws IOException {
        if (gathered.isEmpty() && bytes.remaining() >= WORTH_BYTES) {
            begin();
        }
        if (gathered.isEmpty()) {
            disk.write(file, bytes);
            return;
        }
        writeUpTo(bytes, missingToBlock());
        gather(bytes, gathered.get());
    }

    private void begin() throws IOException {
        gathered = buffers.take();
        if (gathered.isPresent()) {
            direct = Optional.of(disk.openDirect(path));
        }
    }

    /** Only before anything was gathered: a whole block follows a whole block. */
    private int missingToBlock() throws IOException {
        return (int) (-file.position() & buffers.blockBytes() - 1);
    }

    private void writeUpTo(ByteBuffer bytes, int length) throws IOException {
        if (length > 0) {
            int end = bytes.limit();
            bytes.limit(bytes.position() + Math.min(length, bytes.remaining()));
            disk.write(file, bytes);
            bytes.limit(end);
        }
    }

    private void gather(ByteBuffer bytes, ByteBuffer piece) throws IOException {
        while (bytes.hasRemaining()) {
            int length = Math.min(bytes.remaining(), piece.remaining());
            piece.put(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
            if (!piece.hasRemaining()) {
                flush(piece);
            }
        }
    }

    private void flush(ByteBuffer piece) throws IOException {
        piece.flip();
        int end = piece.limit();
        piece.limit(end & -buffers.blockBytes());
        if (piece.hasRemaining()) {
            int length = piece.remaining();
            disk.writeDirect(direct.orElseThrow(), piece, file.position());
            file.position(file.position() + length);
        }
        piece.limit(end);
        if (piece.hasRemaining()) {
            disk.write(file, piece);
        }
        piece.clear();
    }

    void finish() throws IOException {
        if (gathered.isPresent()) {
            flush(gathered.get());
        }
    }

    @Override
    public void close() throws IOException {
        gathered.ifPresent(buffers::giveBack);
        gathered = Optional.empty();
        if (direct.isPresent()) {
            direct.get().close();
        }
    }
}
