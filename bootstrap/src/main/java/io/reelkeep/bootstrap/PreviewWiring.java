package io.reelkeep.bootstrap;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.preview.MakePreviews;
import io.reelkeep.application.preview.port.Illustrator;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.transcoding.TranscodeFile;
import io.reelkeep.application.transcoding.port.Transcoder;
import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.media.external.Ffmpeg;
import io.reelkeep.media.external.FfmpegPictures;
import io.reelkeep.media.external.FfmpegSound;
import io.reelkeep.media.external.FfmpegTranscoder;
import io.reelkeep.media.external.MissingTranscoder;
import io.reelkeep.media.external.Scratch;
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
import java.util.Optional;

/** Pictures, peaks, and what an installed ffmpeg adds. */
@ApplicationScoped
public class PreviewWiring {
    /** An ffmpeg, where one is installed. */
    public record Installed(Optional<Ffmpeg> ffmpeg) {}

    @Produces
    @Singleton
    Installed installed(Settings settings) {
        return new Installed(settings.ffmpeg()
                .map(program ->
                        new Ffmpeg(program, new Scratch(settings.dataDir().resolve("scratch")))));
    }

    @Produces
    @Singleton
    Illustrator illustrator(FileBodies bodies, Installed installed) {
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
    Transcoder transcoder(FileBodies bodies, Installed installed) {
        Optional<Transcoder> able = installed.ffmpeg().map(ffmpeg -> new FfmpegTranscoder(ffmpeg, bodies::open));
        return able.orElseGet(MissingTranscoder::new);
    }

    @Produces
    @Singleton
    MakePreviews makePreviews(
            Workbench bench, Recordings recordings, Previews previews, Blobs blobs, Illustrator illustrator) {
        return new MakePreviews(bench, recordings, previews, blobs, illustrator);
    }

    @Produces
    @Singleton
    TranscodeFile transcodeFile(
            Workbench bench,
            Recordings recordings,
            Captures captures,
            Transcodings transcodings,
            Blobs blobs,
            Transcoder transcoder) {
        return new TranscodeFile(bench, recordings, captures, transcodings, blobs, transcoder);
    }
}
