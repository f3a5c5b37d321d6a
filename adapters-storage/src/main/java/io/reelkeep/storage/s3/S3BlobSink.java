package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Composes an object: long ranges of other objects are copied within the store, the rest travels. */
final class S3BlobSink implements BlobSink {
    private final BlobId id;
    private final ObjectWriter object;
    private final Consumer<BlobId> release;
    private boolean settled;

    /** @param release told once that nobody works on the id any more */
    S3BlobSink(BlobId id, ObjectWriter object, Consumer<BlobId> release) {
        this.id = id;
        this.object = object;
        this.release = release;
    }

    @Override
    public BlobId id() {
        return id;
    }

    @Override
    public long position() {
        return object.position();
    }

    @Override
    public void append(ByteBuffer bytes) {
        orDiscard(() -> object.write(bytes));
    }

    @Override
    public void append(BlobContent source, long position, long length) {
        if (position < 0 || length < 0 || position > source.sizeBytes() - length) {
            throw new IllegalArgumentException(
                    "bytes " + position + " + " + length + " are not within " + source.sizeBytes());
        }
        orDiscard(() -> {
            if (source instanceof S3BlobContent content) {
                object.copy(content, position, length);
            } else {
                object.gather(source, position, length);
            }
        });
    }

    private void orDiscard(Runnable step) {
        try {
            step.run();
        } catch (BlobStoreException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public long commit() {
        long sizeBytes = object.position();
        orDiscard(object::publish);
        close();
        return sizeBytes;
    }

    @Override
    public void close() {
        object.close();
        if (!settled) {
            settled = true;
            release.accept(id);
        }
    }
}
