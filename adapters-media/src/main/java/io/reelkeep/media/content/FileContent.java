package io.reelkeep.media.content;

import io.reelkeep.application.shared.port.BlobContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file outside of any store, open for reading. */
public final class FileContent implements BlobContent {
    private final FileChannel channel;
    private final long sizeBytes;

    private FileContent(FileChannel channel) throws IOException {
        this.channel = channel;
        this.sizeBytes = channel.size();
    }

    /** @throws UncheckedIOException when it cannot be opened */
    public static FileContent open(Path file) {
        try {
            return new FileContent(FileChannel.open(file, StandardOpenOption.READ));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long sizeBytes() {
        return sizeBytes;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        try {
            return channel.read(into, position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
