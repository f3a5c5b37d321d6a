package io.reelkeep.application.kit;

import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.usage.Stretch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Hands out files as they are, and for their other forms a text that says which form of which file it is. */
public final class ScriptedRenditions implements Renditions {
    private final InMemoryBlobStore store;
    private final Runnable guard;
    private boolean silent;

    /** @param guard called before every reading of media */
    ScriptedRenditions(InMemoryBlobStore store, Runnable guard) {
        this.store = store;
        this.guard = guard;
    }

    /** From now on no file has sound. */
    public void fallSilent() {
        silent = true;
    }

    @Override
    public Rendition whole(FileBody body) {
        return new Rendition(
                "video/" + body.container().extension(),
                body.contentTag(),
                body.sizeBytes(),
                () -> store.open(body.blob()),
                body.isRecipe() ? Optional.empty() : Optional.of(body.blob()));
    }

    @Override
    public Rendition audioOnly(FileBody body) {
        guard.run();
        if (silent) {
            throw new MediaRefused(MediaRefused.Code.NO_SAMPLES, "no sound");
        }
        return text("audio/mp4", "a" + body.contentTag().substring(1), "sound of " + body.contentTag());
    }

    @Override
    public Rendition hls(FileBody body, String resource) {
        guard.run();
        return text("application/vnd.apple.mpegurl", body.contentTag(), resource + " of " + body.contentTag());
    }

    /** Its resources with a number play as many hundredths. */
    @Override
    public Optional<Stretch> hlsStretch(FileBody body, String resource) {
        return resource.matches("[0-9]+")
                ? Optional.of(new Stretch(0, 10 * Integer.parseInt(resource)))
                : Optional.empty();
    }

    private Rendition text(String mediaType, String tag, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Rendition(mediaType, tag, bytes.length, () -> new InMemoryBlobContent(bytes, guard));
    }
}
