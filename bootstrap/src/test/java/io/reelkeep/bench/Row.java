package io.reelkeep.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One operation, done by us and by a peer by turns. Prints a line of medians, in milliseconds. */
final class Row {
    /** Something to be timed; it cleans up in {@code close}, which is not timed. */
    @FunctionalInterface
    interface Work {
        /** Does the work once. @return what removes its results */
        Runnable run();
    }

    private static final int WARM_UPS = 4;
    private static final int WARM_UPS_ALONE = 20;

    private final String name;
    private final double pass;
    private final double achievable;

    /**
     * @param pass the ratio to the peer that is asked for
     * @param achievable the ratio that is hoped for
     */
    Row(String name, double pass, double achievable) {
        this.name = name;
        this.pass = pass;
        this.achievable = achievable;
    }

    static void header() {
        System.out.printf(
                "%-26s %9s %9s %9s | %7s %7s | %6s %10s  %s%n",
                "operation", "ours ms", "ffmpeg ms", "copy ms", "/ffmpeg", "/copy", "pass", "achievable", "verdict");
    }

    /** @param limit the bare copy of as many bytes */
    void measure(int pairs, Work ours, Work peer, Work limit) {
        for (int i = 0; i < WARM_UPS; i++) {
            ours.run().run();
        }
        peer.run().run();
        var times = List.of(new ArrayList<Double>(), new ArrayList<Double>(), new ArrayList<Double>());
        for (int i = 0; i < pairs; i++) {
            times.get(0).add(millis(ours));
            times.get(1).add(millis(peer));
            times.get(2).add(millis(limit));
        }
        double toPeer = ratio(times.get(0), times.get(1));
        System.out.printf(
                Locale.ROOT,
                "%-26s %9.0f %9.0f %9.0f | %7.3f %7.2f | %6.2f %10.2f  %s%n",
                name,
                median(times.get(0)),
                median(times.get(1)),
                median(times.get(2)),
                toPeer,
                ratio(times.get(0), times.get(2)),
                pass,
                achievable,
                verdict(toPeer, pass, achievable));
    }

    /** Something that has no peer: bounds in milliseconds. */
    void measureAlone(int times, Work work) {
        for (int i = 0; i < WARM_UPS_ALONE; i++) {
            work.run().run();
        }
        var taken = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            taken.add(millis(work));
        }
        tell(median(taken), "ms");
    }

    void tell(double value, String unit) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %9.2f %-19s | %15s | %6.0f %10.1f  %s%n",
                name,
                value,
                unit,
                "",
                pass,
                achievable,
                verdict(value, pass, achievable));
    }

    private static double millis(Work work) {
        long before = System.nanoTime();
        Runnable rest = work.run();
        double taken = (System.nanoTime() - before) / 1e6;
        rest.run();
        return taken;
    }

    private static String verdict(double value, double pass, double achievable) {
        if (value <= achievable) {
            return "as hoped";
        }
        return value <= pass ? "passed" : "MISSED";
    }

    /** The median of the ratios of the pairs. */
    private static double ratio(List<Double> ours, List<Double> other) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / other.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
