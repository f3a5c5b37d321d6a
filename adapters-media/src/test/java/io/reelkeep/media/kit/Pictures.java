package io.reelkeep.media.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What somebody sees who watches a file: its pictures one by one, decoded. */
public final class Pictures {
    private static final double TICK_MILLIS = 0.5;

    private Pictures() {}

    /** Of every picture in the order in which they are shown. */
    public static List<String> hashes(Path file) {
        return md5(file).map(fields -> fields[5].trim()).toList();
    }

    /** When each picture is shown after the first, in whole milliseconds. */
    public static List<Long> times(Path file) {
        List<Double> seconds = Ffmpeg.ffprobe(
                        "-select_streams",
                        "v:0",
                        "-show_entries",
                        "frame=best_effort_timestamp_time",
                        "-of",
                        "csv=p=0",
                        file)
                .lines()
                .map(line -> line.split(",", 2)[0])
                .filter(line -> line.matches("-?[0-9.]+"))
                .map(Double::valueOf)
                .toList();
        return seconds.stream()
                .map(second -> (long) ((second - seconds.get(0)) * 1_000 + TICK_MILLIS))
                .toList();
    }

    private static Stream<String[]> md5(Path file) {
        return Ffmpeg.ffmpegPrints(
                        "-i",
                        file,
                        "-map",
                        "0:v:0",
                        "-fps_mode",
                        "passthrough",
                        "-enc_time_base:v",
                        "demux",
                        "-f",
                        "framemd5",
                        "-")
                .lines()
                .filter(line -> line.matches("0, .*"))
                .map(line -> line.split(","));
    }
}
