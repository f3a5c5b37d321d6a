package io.reelkeep.media.content;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.domain.shared.BlobId;
import java.nio.ByteBuffer;

/** Bytes that lie in ranges of blobs: what is to be copied need not be read. */
public interface RangedContent extends BlobContent {
    /** Tells where a run of bytes lies, in order. */
    void resolve(long position, long length, Taker taker);

    /** Where in its blob a byte lies, or where it would, for one that lies in none. */
    long storedPosition(long position);

    /** Takes one part of a run after the other. */
    interface Taker {
        /** @param content of the blob, good until the call returns */
        void range(BlobId blob, BlobContent content, long position, long length);

        /** @param bytes that lie in no blob */
        void literal(ByteBuffer bytes);
    }
}
