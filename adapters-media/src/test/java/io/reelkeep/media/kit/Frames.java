package io.reelkeep.media.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

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
        String text = Ffmpeg.ffmpegPrints(
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
                .filter(line -> line.startsWith("0,"))
                .map(line -> line.split(",\\s*"))
                .map(fields -> new Frame(Math.round(Long.parseLong(fields[2]) * base * 1e6), fields[5]))
                .toList();
    }

    private static double fraction(String text) {
        String[] parts = text.split("/");
        return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    /** The same, counted from the first: ffmpeg adds a constant where times of presentation lie before decoding. */
    public static List<Frame> fromZero(Path file) {
        List<Frame> all = of(file);
        long first = all.get(0).micros();
        return all.stream()
                .map(frame -> new Frame(frame.micros() - first, frame.hash()))
                .toList();
    }

    /** Which of all pictures those are that are due in a range. */
    public static List<Integer> numbers(List<Frame> all, long fromMillis, long toMillis) {
        return IntStream.range(0, all.size())
                .filter(i ->
                        all.get(i).micros() >= fromMillis * 1_000 && all.get(i).micros() < toMillis * 1_000)
                .boxed()
                .toList();
    }

    /** Which of all pictures of another file the pictures of a file are; -1 for one that is not among them. */
    public static List<Integer> numbers(List<Frame> all, Path file) {
        List<String> hashes = all.stream().map(Frame::hash).toList();
        return of(file).stream().map(frame -> hashes.indexOf(frame.hash())).toList();
    }
}
