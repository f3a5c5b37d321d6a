package io.reelkeep.media.preview;

import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.preview.port.Illustrator;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.jcodec.AacWaveform;
import io.reelkeep.media.jcodec.H264Thumbnailer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A clip and what was made of it. */
record Illustrated(InMemoryBlobStore store, Illustrator.Illustrated result) {
    static Illustrated of(Path clip) {
        return of(clip, List.of(new H264Thumbnailer()), List.of(new AacWaveform()));
    }

    static Illustrated of(Path clip, List<PictureDecoder> pictures, List<SoundDecoder> sound) {
        try {
            var store = new InMemoryBlobStore(() -> {});
            var illustrator = new Mp4Illustrator(body -> FileContent.open(clip), pictures, sound);
            FileBody body = FileBody.whole(
                    SampleIds.blob(), Files.size(clip), SampleIds.sha256("clip").hex());
            return new Illustrated(
                    store, illustrator.illustrate(body, () -> store.create(SampleIds.blob()), Progress.UNWATCHED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return result.illustrations().stream()
                .map(Illustration::fileName)
                .sorted()
                .toList();
    }

    byte[] bytes(String name) {
        return result.illustrations().stream()
                .filter(one -> one.fileName().equals(name))
                .findFirst()
                .map(one -> SampleBytes.read(store, one.blob()))
                .orElseThrow(() -> new AssertionError("no " + name + " in " + names()));
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    BufferedImage picture(String name) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
