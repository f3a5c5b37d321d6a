package io.reelkeep.application.delivery.port;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.usage.Stretch;
import java.util.Optional;

/**
 * The ways a file is handed out. None of them keeps a second copy: what a viewer gets is made of the stored bytes while
 * it is read. Every method throws {@link io.reelkeep.application.shared.port.MediaRefused} when the file cannot be shown
 * in that way, and {@link io.reelkeep.application.shared.port.BlobStoreException} when the store fails. Thread-safe.
 */
public interface Renditions {
    /** The file as it is. */
    Rendition whole(FileBody body);

    /** The sound alone, as M4A. @throws io.reelkeep.application.shared.port.MediaRefused NO_SAMPLES for silent films */
    Rendition audioOnly(FileBody body);

    /**
     * One resource of the file as HTTP Live Streaming (RFC 8216): {@code master.m3u8}, and what the playlists name.
     *
     * @throws io.reelkeep.application.shared.port.MediaRefused NO_SAMPLES when there is no such resource
     */
    Rendition hls(FileBody body, String resource);

    /** Which part of the file a resource of {@link #hls} plays; empty for such as play nothing: playlists and headers. */
    Optional<Stretch> hlsStretch(FileBody body, String resource);

    /**
     * Something to be sent. Nothing is held open until {@link #open}.
     *
     * @param mediaType without parameters
     * @param tag changes exactly when the bytes do; 16 to 64 hexadecimal digits
     * @param sizeBytes of the content that will be opened, exactly
     * @param blob whose bytes these are, from the first to the last; empty when they are put together while they are read
     */
    record Rendition(String mediaType, String tag, long sizeBytes, Opener opener, Optional<BlobId> blob) {
        public Rendition {
            Checks.require(tag.matches("[0-9a-f]{16,64}"), "a tag is 16 to 64 hexadecimal digits");
            Checks.positive(sizeBytes, "size of a rendition");
        }

        /** Of bytes that are no blob. */
        public Rendition(String mediaType, String tag, long sizeBytes, Opener opener) {
            this(mediaType, tag, sizeBytes, opener, Optional.empty());
        }

        /** The bytes, to be closed by the caller; may be called more than once. */
        public BlobContent open() {
            return opener.open();
        }
    }

    /** Opens the bytes anew at every call. */
    @FunctionalInterface
    interface Opener {
        /** @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails */
        BlobContent open();
    }
}
