package io.reelkeep.application.delivery;

import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.shared.port.BlobContent;
import java.time.Instant;

/**
 * What is handed out to the holder of a link: a description, and the bytes when they are opened.
 *
 * @param name for keeping it, with its extension
 * @param changedAt when the bytes came into being
 */
public record Delivery(String name, Instant changedAt, Rendition rendition) {
    /** Without parameters. */
    public String mediaType() {
        return rendition.mediaType();
    }

    /** Changes exactly when the bytes do; hexadecimal digits, fit for a strong ETag. */
    public String tag() {
        return rendition.tag();
    }

    public long sizeBytes() {
        return rendition.sizeBytes();
    }

    /** The bytes, to be closed by the caller. @throws io.reelkeep.application.shared.port.BlobStoreException */
    public BlobContent open() {
        return rendition.open();
    }
}
