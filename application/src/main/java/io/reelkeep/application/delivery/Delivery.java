package io.reelkeep.application.delivery;

import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.usage.Use;
import java.time.Instant;
import java.util.Optional;

/**
 * What is handed out to the holder of a link: a description, and the bytes when they are opened.
 *
 * @param name for keeping it, with its extension
 * @param changedAt when the bytes came into being
 * @param use what it counts as when they are read; empty for what is neither watched nor kept
 */
public record Delivery(String name, Instant changedAt, Rendition rendition, Optional<Use> use) {
    /** Of something that does not count. */
    public Delivery(String name, Instant changedAt, Rendition rendition) {
        this(name, changedAt, rendition, Optional.empty());
    }

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

    /** The blob that these bytes are; empty when there is no such one. */
    public Optional<BlobId> blob() {
        return rendition.blob();
    }

    /** The bytes, to be closed by the caller. @throws io.reelkeep.application.shared.port.BlobStoreException */
    public BlobContent open() {
        return rendition.open();
    }
}
