package io.reelkeep.bootstrap;

import io.reelkeep.application.preview.MakePreviews;
import io.reelkeep.application.preview.port.Illustrator;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.media.external.FfmpegPictures;
import io.reelkeep.media.external.FfmpegSound;
import io.reelkeep.media.jcodec.AacWaveform;
import io.reelkeep.media.jcodec.H264Thumbnailer;
import io.reelkeep.media.preview.Mp4Illustrator;
import io.reelkeep.media.preview.PictureDecoder;
import io.reelkeep.media.preview.SoundDecoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Pictures and peaks. */
@ApplicationScoped
public class PreviewWiring {
    @Produces
    @Singleton
    Illustrator illustrator(FileBodies bodies, FfmpegWiring.Installed installed) {
        var pictures = new ArrayList<PictureDecoder>(List.of(new H264Thumbnailer()));
        var sound = new ArrayList<SoundDecoder>(List.of(new AacWaveform()));
        installed.ffmpeg().ifPresent(ffmpeg -> {
            pictures.add(new FfmpegPictures(ffmpeg));
            sound.add(new FfmpegSound(ffmpeg));
        });
        return new Mp4Illustrator(bodies::open, pictures, sound);
    }

    @Produces
    @Singleton
    MakePreviews makePreviews(
            Workbench bench, Recordings recordings, Previews previews, Blobs blobs, Illustrator illustrator) {
        return new MakePreviews(bench, recordings, previews, blobs, illustrator);
    }
}
