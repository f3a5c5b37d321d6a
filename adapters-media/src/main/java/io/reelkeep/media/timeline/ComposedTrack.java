package io.reelkeep.media.timeline;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.IntList;
import io.reelkeep.media.isobmff.LongList;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A track of a new file: its samples in order, when each is due, and where its bytes come from. */
public final class ComposedTrack {
    private static final long SILENCE = -1;

    private final Kind kind;
    private final long timescaleHz;
    private final SampleEntry entry;
    private final Display display;
    private final ByteBuffer silence;
    private final int maxSamples;
    private final IntList sizes = new IntList();
    private final IntList durations = new IntList();
    private final IntList shifts = new IntList();
    private final LongList origins = new LongList();
    private final IntList sourceStarts = new IntList();
    private final IntList sources = new IntList();
    private final IntList prefixed = new IntList();
    private final List<ByteBuffer> prefixes = new ArrayList<>();
    private final BitSet sync = new BitSet();
    private int smallestShift;
    private long lengthTicks;
    private long delayTicks;
    private long hiddenTicks;
    private long trailingTicks;

    ComposedTrack(Kind kind, long timescaleHz, SampleEntry entry, Display display, ByteBuffer silence, int maxSamples) {
        this.kind = kind;
        this.timescaleHz = timescaleHz;
        this.entry = entry;
        this.display = display;
        this.silence = silence;
        this.maxSamples = maxSamples;
    }

    void startSource(int source) {
        sourceStarts.add(sizes.size());
        sources.add(source);
    }

    void add(long origin, int sizeBytes, int durationTicks, int shiftTicks, boolean isSync) {
        if (sizes.size() >= maxSamples) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + maxSamples + " samples in one file");
        }
        if (isSync) {
            sync.set(sizes.size());
        }
        sizes.add(sizeBytes);
        durations.add(durationTicks);
        shifts.add(shiftTicks);
        origins.add(origin);
        smallestShift = Math.min(smallestShift, shiftTicks);
        lengthTicks += durationTicks;
    }

    /** Puts bytes before the sample that was added last. */
    void prefixLast(ByteBuffer prefix) {
        int last = sizes.size() - 1;
        prefixed.add(last);
        prefixes.add(prefix);
        sizes.set(last, Math.addExact(sizes.get(last), prefix.remaining()));
    }

    void addSilence(int durationTicks) {
        add(SILENCE, silence.remaining(), durationTicks, 0, true);
    }

    void stretchLast(long ticks) {
        int last = sizes.size() - 1;
        durations.set(last, Math.toIntExact(durations.get(last) + ticks));
        lengthTicks += ticks;
    }

    void delayBy(long ticks) {
        delayTicks = ticks;
    }

    void hide(long ticks) {
        hiddenTicks = ticks;
    }

    /** Does not show the end. */
    void trim(long ticks) {
        trailingTicks = ticks;
    }

    public Kind kind() {
        return kind;
    }

    public long timescaleHz() {
        return timescaleHz;
    }

    public SampleEntry entry() {
        return entry;
    }

    public Display display() {
        return display;
    }

    /** Number of samples. */
    public int count() {
        return sizes.size();
    }

    /** Of all that the sample consists of, the prefix included. */
    public int sizeBytes(int sample) {
        return sizes.get(sample);
    }

    public int durationTicks(int sample) {
        return durations.get(sample);
    }

    /** From decoding to presentation in the media time of the new track: never negative. */
    public int shiftTicks(int sample) {
        return shifts.get(sample) - smallestShift;
    }

    public boolean isSync(int sample) {
        return sync.get(sample);
    }

    /** Number of sync samples. */
    public int syncCount() {
        return sync.cardinality();
    }

    /** Where in its source the sample begins. */
    public long origin(int sample) {
        return origins.get(sample);
    }

    public boolean isSilence(int sample) {
        return origins.get(sample) == SILENCE;
    }

    public ByteBuffer silence() {
        return silence.duplicate();
    }

    /** Runs of samples from one source: first sample and number of the source, in order. */
    public IntList sourceStarts() {
        return sourceStarts;
    }

    public IntList sources() {
        return sources;
    }

    /** The samples that bytes are put before, in order. */
    public IntList prefixed() {
        return prefixed;
    }

    /** The bytes that are put before {@link #prefixed}. */
    public List<ByteBuffer> prefixes() {
        return prefixes;
    }

    /** How long all samples last. */
    public long lengthTicks() {
        return lengthTicks;
    }

    /** How long nothing of the track is shown. */
    public long delayTicks() {
        return delayTicks;
    }

    /** Where in its media time the track is shown from. */
    public long mediaStartTicks() {
        return hiddenTicks - smallestShift;
    }

    /** How long the track is shown, without the delay. */
    public long shownTicks() {
        return Math.max(0, lengthTicks - hiddenTicks - trailingTicks);
    }
}
