package io.reelkeep.media.external;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.edit.BoundaryEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Encodes pictures with an installed ffmpeg, in such quality that the seam is not seen. Thread-safe. */
public final class FfmpegBoundaries implements BoundaryEncoder {
    private static final long MAX_BYTES = 256L << 20;

    private final Ffmpeg ffmpeg;
    private final Duration deadline;

    /** @param deadline for the pictures of one bound */
    public FfmpegBoundaries(Ffmpeg ffmpeg, Duration deadline) {
        this.ffmpeg = ffmpeg;
        this.deadline = deadline;
    }

    @Override
    public ByteBuffer encode(Clip clip, Runnable check) {
        return ffmpeg.scratch().use(folder -> encode(clip, folder, check));
    }

    private ByteBuffer encode(Clip clip, Path folder, Runnable check) {
        Path in = folder.resolve("in.mp4");
        Path out = folder.resolve("out.mp4");
        try {
            try (OutputStream stream = Files.newOutputStream(in)) {
                clip.writeTo(stream);
            }
            ffmpeg.run(order(in, out), check);
            return mapped(out);
        } catch (IOException broken) {
            throw Ffmpeg.failed(broken);
        }
    }

    /** What is mapped stays readable when the file is gone, and takes no heap. */
    private static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > MAX_BYTES) {
                throw new MediaRefused(Code.LIMIT_EXCEEDED, "encoded pictures of " + channel.size() + " bytes");
            }
            return channel.map(MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /** One thread, so that the same pictures give the same bytes. No picture refers to a later one: times stay simple. */
    private FfmpegOrder order(Path in, Path out) {
        return new FfmpegOrder(deadline)
                .from(in, "mov", "-noautorotate")
                .with("-map", "0:v:0", "-an", "-fps_mode", "passthrough", "-enc_time_base:v", "demux")
                .with("-c:v", "libx264", "-preset", "veryfast", "-crf", "17", "-bf", "0", "-threads", "1")
                .with("-x264-params", "scenecut=0:keyint=infinite", "-f", "mp4")
                .to(out);
    }
}
