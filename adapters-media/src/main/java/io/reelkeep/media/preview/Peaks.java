package io.reelkeep.media.preview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How loud it is when: the least and the greatest sample of each run of samples, in 8 bits. Runs grow when the sound
 * turns out to be long, so that the memory is bounded however long it is. Written as the JSON of BBC audiowaveform,
 * version 2, which peaks.js reads.
 */
final class Peaks {
    private static final int FINEST = 512;
    private static final int MAX_RUNS = 1 << 17;
    private static final int NEXT_LEVEL = 8;
    private static final int FEW_RUNS = 2_000;

    private final int sampleRateHz;
    private final byte[] least = new byte[MAX_RUNS];
    private final byte[] most = new byte[MAX_RUNS];
    private int samplesPerRun = FINEST;
    private int runs;
    private int inRun;
    private int runLeast;
    private int runMost;

    Peaks(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    void add(short lowest, short highest) {
        runLeast = Math.min(runLeast, lowest);
        runMost = Math.max(runMost, highest);
        if (++inRun == samplesPerRun) {
            endRun();
        }
    }

    private void endRun() {
        if (inRun == 0) {
            return;
        }
        least[runs] = (byte) (runLeast >> 8);
        most[runs] = (byte) (runMost >> 8);
        runs++;
        inRun = 0;
        runLeast = 0;
        runMost = 0;
        if (runs == MAX_RUNS) {
            runs = shrink(least, most, runs, 2);
            samplesPerRun *= 2;
        }
    }

    boolean isEmpty() {
        return runs == 0 && inRun == 0;
    }

    /** One JSON text for each zoom level, the coarsest first; each next one is eight times as fine. */
    List<byte[]> levels() {
        endRun();
        var levels = new ArrayList<byte[]>();
        byte[] low = least.clone();
        byte[] high = most.clone();
        int count = runs;
        int perRun = samplesPerRun;
        levels.add(json(low, high, count, perRun));
        while (count > FEW_RUNS) {
            count = shrink(low, high, count, NEXT_LEVEL);
            perRun *= NEXT_LEVEL;
            levels.add(0, json(low, high, count, perRun));
        }
        return levels;
    }

    /** Lets {@code factor} runs become one, in place. @return how many there are then */
    private static int shrink(byte[] low, byte[] high, int count, int factor) {
        int shrunk = 0;
        for (int from = 0; from < count; from += factor) {
            byte lowest = low[from];
            byte highest = high[from];
            for (int i = from + 1; i < Math.min(count, from + factor); i++) {
                lowest = (byte) Math.min(lowest, low[i]);
                highest = (byte) Math.max(highest, high[i]);
            }
            low[shrunk] = lowest;
            high[shrunk] = highest;
            shrunk++;
        }
        return shrunk;
    }

    private byte[] json(byte[] low, byte[] high, int count, int perRun) {
        var text = new StringBuilder(64 + count * 8)
                .append("{\"version\":2,\"channels\":1,\"sample_rate\":")
                .append(sampleRateHz)
                .append(",\"samples_per_pixel\":")
                .append(perRun)
                .append(",\"bits\":8,\"length\":")
                .append(count)
                .append(",\"data\":[");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append(low[i]).append(',').append(high[i]);
        }
        return text.append("]}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
