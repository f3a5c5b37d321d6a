package io.reelkeep.application.delivery.port;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.domain.recording.FileBody;

/**
 * The ways a file is handed out. None of them keeps a second copy: what a viewer gets is made of the stored bytes while
 * it is read. Every method throws {@link io.reelkeep.application.shared.port.MediaRefused} when the file cannot be shown
 * in that way, and {@link io.reelkeep.application.shared.port.BlobStoreException} when the store fails.
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

    /**
     * Something to be sent.
     *
     * @param mediaType without parameters
     * @param tag changes exactly when the bytes do; hexadecimal digits
     * @param content to be closed by the caller
     */
    record Rendition(String mediaType, String tag, BlobContent content) {}
}
