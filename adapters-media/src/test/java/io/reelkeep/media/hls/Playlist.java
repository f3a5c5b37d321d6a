package io.reelkeep.media.hls;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a playlist says. */
final class Playlist {
    private Playlist() {}

    static List<Double> seconds(String playlist) {
        return playlist.lines()
                .filter(line -> line.startsWith("#EXTINF:"))
                .map(line -> Double.valueOf(line.substring(8, line.indexOf(','))))
                .toList();
    }

    static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    static long attribute(String playlist, String name) {
        Matcher found = Pattern.compile("[:,]" + name + "=(\\d+)").matcher(playlist);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + playlist);
        }
        return Long.parseLong(found.group(1));
    }
}
