package io.reelkeep.application.transcoding.port;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.recording.FileBody;
import java.util.Optional;
import java.util.function.Supplier;

/** Encodes files anew, where a program that can is installed. */
public interface Transcoder {
    /** Whether there is one at all. */
    boolean isInstalled();

    /**
     * Makes an MP4 of H.264 and AAC, which is committed to its sink on return.
     *
     * @throws io.reelkeep.application.shared.port.MediaRefused when it cannot be done; a repeat does not help
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    Transcoded transcode(Order order, Supplier<BlobSink> sinks, Progress progress);

    /**
     * What to encode.
     *
     * @param durationMillis of the source
     * @param watermark text to be burnt into the picture
     */
    record Order(FileBody source, long durationMillis, Optional<String> watermark) {}

    /**
     * What was made.
     *
     * @param codecs as in RFC 6381, comma separated, video first
     */
    record Transcoded(FileBody body, long durationMillis, String codecs) {}
}
