package io.reelkeep.media.hls;

import io.reelkeep.media.kit.Ffmpeg;
import java.nio.file.Path;

/** One line for each stream: what its packets consist of, without their times. */
final class StreamHashes {
    private StreamHashes() {}

    static String of(Path file) {
        return Ffmpeg.ffmpegPrints(
                "-i", file, "-map", "0:v?", "-map", "0:a?", "-c", "copy", "-f", "streamhash", "-hash", "md5", "-");
    }
}
