package io.reelkeep.media.isobmff.parse;

import io.reelkeep.media.isobmff.Ticks;
import java.util.List;

/** One picture or sound track: what it is, and all its samples. */
public final class TrackIndex {
    /** What a track carries. */
    public enum Kind {
        VIDEO,
        AUDIO
    }

    /**
     * Where and how a picture stands on the screen.
     *
     * @param matrix the nine 16.16 and 2.30 numbers of tkhd; a rotation is in it
     * @param width 16.16 pixels
     * @param height 16.16 pixels
     */
    public record Display(List<Integer> matrix, int width, int height) {
        /** Upright, as stored. */
        public static final List<Integer> UPRIGHT = List.of(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

        public Display {
            matrix = List.copyOf(matrix);
        }
    }

    private final int id;
    private final Kind kind;
    private final long timescaleHz;
    private final List<SampleEntry> entries;
    private final Display display;
    private final SampleTable samples;
    private final EditList edit;
    private final long movieTimescaleHz;

    public TrackIndex(
            int id,
            Kind kind,
            long timescaleHz,
            List<SampleEntry> entries,
            Display display,
            SampleTable samples,
            EditList edit,
            long movieTimescaleHz) {
        this.id = id;
        this.kind = kind;
        this.timescaleHz = timescaleHz;
        this.entries = List.copyOf(entries);
        this.display = display;
        this.samples = samples;
        this.edit = edit;
        this.movieTimescaleHz = movieTimescaleHz;
    }

    /** A track without edits. */
    public static TrackIndex plain(
            Kind kind, long timescaleHz, SampleEntry entry, Display display, SampleTable samples) {
        return new TrackIndex(1, kind, timescaleHz, List.of(entry), display, samples, EditList.NONE, timescaleHz);
    }

    public int id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public long timescaleHz() {
        return timescaleHz;
    }

    public List<SampleEntry> entries() {
        return entries;
    }

    /** The entry that a sample is coded by; the first where its index points nowhere. */
    public SampleEntry entryOf(int sample) {
        int description = samples.description(sample);
        return entries.get(description < entries.size() ? description : 0);
    }

    public Display display() {
        return display;
    }

    public SampleTable samples() {
        return samples;
    }

    /** What to add to a media time to have the presentation time, in units of the track. */
    public long presentationShiftTicks() {
        return delayTicks() - edit.mediaTicks();
    }

    /** When the track begins to be shown, in units of the track. */
    public long delayTicks() {
        return Ticks.convert(edit.delayTicks(), movieTimescaleHz, timescaleHz);
    }

    /** How much at the beginning is not shown: what a decoder needs to warm up. In units of the track. */
    public long hiddenTicks() {
        return edit.mediaTicks();
    }

    /** Where the edit list ends the track, in presentation time and units of the track; the largest long where not. */
    public long editEndTicks() {
        return edit.lengthTicks() == 0
                ? Long.MAX_VALUE
                : delayTicks() + Ticks.convert(edit.lengthTicks(), movieTimescaleHz, timescaleHz);
    }

    /** Where the track ends to be shown: in presentation time, units of the track. */
    public long presentationEndTicks() {
        return Math.min(samples.endTicks() + presentationShiftTicks(), editEndTicks());
    }

    /** How long it lasts. */
    public long lengthMillis() {
        return Ticks.toMillis(samples.endTicks() - samples.startTicks(), timescaleHz);
    }

    long heapBytes() {
        return samples.heapBytes()
                + entries.stream().mapToLong(SampleEntry::heapBytes).sum();
    }

    TrackIndex withoutSamples(int maxSamples) {
        return new TrackIndex(
                id, kind, timescaleHz, entries, display, new SampleTable(maxSamples), edit, movieTimescaleHz);
    }
}
