package io.reelkeep.media.hls;

import io.reelkeep.media.kit.Ffmpeg;
import java.nio.file.Path;
import java.util.List;

/** When what is decoded is to be shown or heard, as a player sees it. */
final class Times {
    private Times() {}

    /** As {@link #of}, from the first on. */
    static List<Long> sinceStart(Path file, String stream) {
        List<Long> all = of(file, stream);
        return all.stream().map(time -> time - all.get(0)).toList();
    }

    /**
     * By how many milliseconds the second packet of sound is due after the first picture. The first warms the decoder up,
     * and some encoders stretch it.
     */
    static long apart(Path pictures, Path sound) {
        double first =
                Double.parseDouble(Ffmpeg.packets(sound, "a:0", "pts_time").get(1));
        return Math.round(1_000 * first) - of(pictures, "v:0").get(0);
    }

    /** By how many milliseconds the last packet of sound is due after the last picture. */
    static long apartAtTheEnd(Path pictures, Path sound) {
        List<String> heard = Ffmpeg.packets(sound, "a:0", "pts_time");
        List<Long> seen = of(pictures, "v:0");
        double last = Double.parseDouble(heard.get(heard.size() - 1));
        return Math.round(1_000 * last) - seen.get(seen.size() - 1);
    }

    /** In milliseconds, in order of presentation. */
    static List<Long> of(Path file, String stream) {
        return Ffmpeg.ffprobe(
                        "-select_streams",
                        stream,
                        "-show_frames",
                        "-show_entries",
                        "frame=pts_time",
                        "-of",
                        "csv=p=0",
                        file)
                .lines()
                .map(line -> line.split(",", 2)[0])
                .filter(line -> !line.isBlank())
                .map(seconds -> Math.round(1_000 * Double.parseDouble(seconds)))
                .toList();
    }
}
