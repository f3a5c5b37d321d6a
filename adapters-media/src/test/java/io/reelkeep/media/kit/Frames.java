package io.reelkeep.media.kit;

import java.nio.file.Path;
import java.util.List;

/** The pictures of a file as ffmpeg decodes and shows them. */
public final class Frames {
    private Frames() {}

    /**
     * One picture.
     *
     * @param micros when it is shown
     * @param hash of its pixels
     */
    public record Frame(long micros, String hash) {}

    public static List<Frame> of(Path file) {
        String text = Ffmpeg.ffmpegSays(
                "-i",
                file,
                "-map",
                "0:v",
                "-fps_mode",
                "passthrough",
                "-enc_time_base:v",
                "demux",
                "-copyts",
                "-f",
                "framemd5",
                "-");
        double base = text.lines()
                .filter(line -> line.startsWith("#tb 0:"))
                .mapToDouble(line -> fraction(line.substring(6).trim()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",\\s*"))
                .map(fields -> {
                    if (fields.length != 6) {
                        throw new AssertionError("ffmpeg says: " + text);
                    }
                    return new Frame(Math.round(Long.parseLong(fields[2]) * base * 1e6), fields[5]);
                })
                .toList();
    }

    private static double fraction(String text) {
        String[] parts = text.split("/");
        return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    /** The hashes of those that are due in a range. */
    public static List<String> hashes(List<Frame> frames, long fromMillis, long toMillis) {
        return frames.stream()
                .filter(frame -> frame.micros() >= fromMillis * 1_000 && frame.micros() < toMillis * 1_000)
                .map(Frame::hash)
                .toList();
    }

    public static List<String> hashes(Path file) {
        return of(file).stream().map(Frame::hash).toList();
    }
}
