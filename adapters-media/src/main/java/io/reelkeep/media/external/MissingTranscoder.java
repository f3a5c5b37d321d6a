package io.reelkeep.media.external;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.application.transcoding.port.Transcoder;
import java.util.function.Supplier;

/** Stands where no program is installed. */
public final class MissingTranscoder implements Transcoder {
    @Override
    public boolean isInstalled() {
        return false;
    }

    @Override
    public Transcoded transcode(Order order, Supplier<BlobSink> sinks, Progress progress) {
        throw Ffmpeg.failed("no transcoder is installed");
    }
}
