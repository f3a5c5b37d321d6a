package io.reelkeep.bootstrap;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.transcoding.TranscodeFile;
import io.reelkeep.application.transcoding.port.Transcoder;
import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.media.external.Ffmpeg;
import io.reelkeep.media.external.FfmpegTranscoder;
import io.reelkeep.media.external.MissingTranscoder;
import io.reelkeep.media.external.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What an installed ffmpeg adds. */
@ApplicationScoped
public class FfmpegWiring {
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
    Transcoder transcoder(FileBodies bodies, Installed installed) {
        Optional<Transcoder> able = installed.ffmpeg().map(ffmpeg -> new FfmpegTranscoder(ffmpeg, bodies::open));
        return able.orElseGet(MissingTranscoder::new);
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
