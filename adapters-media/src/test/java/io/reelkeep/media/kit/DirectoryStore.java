package io.reelkeep.media.kit;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.content.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Blobs as files of a directory, so that the heap holds none. Sources come by {@link #path}, results by sinks. */
public final class DirectoryStore implements BlobStore {
    private final Path dir;

    public DirectoryStore(Path dir) {
        this.dir = dir;
    }

    public Path path(BlobId id) {
        return dir.resolve(id.value());
    }

    @Override
    public BlobContent open(BlobId id) {
        return FileContent.open(path(id));
    }

    @Override
    public BlobSink create(BlobId id) {
        try {
            return new FileSink(id, FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record FileSink(BlobId id, FileChannel file) implements BlobSink {
        @Override
        public long position() {
            try {
                return file.position();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void append(ByteBuffer bytes) {
            try {
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void append(BlobContent source, long position, long length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long commit() {
            return position();
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public StoredBlob write(BlobId id, InputStream source, Consumer<StoredBlob> check) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long append(BlobId id, long offset, InputStream source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredBlob seal(BlobId id, long sizeBytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(BlobId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long freeBytes() {
        return Long.MAX_VALUE;
    }
}
