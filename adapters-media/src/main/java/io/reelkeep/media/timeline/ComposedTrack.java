package io.reelkeep.media.timeline;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.IntList;
import io.reelkeep.media.isobmff.PackedLongs;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A track of a new file: its samples in order, when each is due, and where its bytes come from. Refers to the samples of
 * the sources by runs of neighbours; a {@link #cursor} sees all in turn, and quickly.
 */
public final class ComposedTrack {
    private static final int SILENCE = -1;
    // What the times of a sample may take of the heap in the long run.
    private static final int USUAL_BYTES = 4;
    private static final int WEIGHED_EVERY = 1 << 12;

    private final Kind kind;
    private final long timescaleHz;
    private final SampleEntry entry;
    private final Display display;
    private final ByteBuffer silence;
    private final int maxSamples;
    private final PackedLongs durations = new PackedLongs();
    private final PackedLongs shifts = new PackedLongs();
    // runs of neighbours in one source: first sample here, number of the table, first sample there
    private final IntList runStarts = new IntList();
    private final IntList runTables = new IntList();
    private final IntList runOrigins = new IntList();
    private final List<SampleTable> tables = new ArrayList<>();
    private final IntList sourceStarts = new IntList();
    private final IntList sources = new IntList();
    private final IntList prefixed = new IntList();
    private final List<ByteBuffer> prefixes = new ArrayList<>();
    private final BitSet sync = new BitSet();
    private int nextOrigin = SILENCE;
    private int smallestShift;
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
        sourceStarts.add(count());
        sources.add(source);
        nextOrigin = SILENCE;
    }

    /** Adds a sample of a source. */
    void add(SampleTable samples, int sample, int durationTicks, int shiftTicks, boolean isSync) {
        boolean sameTable = !tables.isEmpty() && tables.get(tables.size() - 1) == samples;
        if (!sameTable) {
            tables.add(samples);
        }
        if (!sameTable || sample != nextOrigin) {
            startRun(tables.size() - 1, sample);
        }
        nextOrigin = sample + 1;
        add(durationTicks, shiftTicks, isSync);
    }

    private void startRun(int table, int origin) {
        runStarts.add(count());
        runTables.add(table);
        runOrigins.add(origin);
    }

    private void add(int durationTicks, int shiftTicks, boolean isSync) {
        boolean heavy =
                count() % WEIGHED_EVERY == 0 && (durations.heapBytes() + shifts.heapBytes()) / USUAL_BYTES > maxSamples;
        if (count() >= maxSamples || heavy) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + maxSamples + " samples in one file");
        }
        if (isSync) {
            sync.set(count());
        }
        durations.add(durationTicks);
        shifts.add(shiftTicks);
        smallestShift = Math.min(smallestShift, shiftTicks);
    }

    /** Puts bytes before the sample that was added last, and before what was put there already. */
    void prefixLast(ByteBuffer prefix) {
        int last = count() - 1;
        int known = prefixed.size() - 1;
        if (known >= 0 && prefixed.get(known) == last) {
            ByteBuffer old = prefixes.get(known);
            ByteBuffer both = ByteBuffer.allocate(Math.addExact(prefix.remaining(), old.remaining()));
            prefixes.set(
                    known, both.put(prefix.duplicate()).put(old.duplicate()).flip());
            return;
        }
        prefixed.add(last);
        prefixes.add(prefix);
    }

    void addSilence(int durationTicks) {
        boolean goesOn = runTables.size() > 0 && runTables.get(runTables.size() - 1) == SILENCE;
        if (!goesOn) {
            startRun(SILENCE, 0);
        }
        nextOrigin = SILENCE;
        add(durationTicks, 0, true);
    }

    void stretchLast(long ticks) {
        int last = count() - 1;
        durations.set(last, Math.addExact(durations.getInt(last), Math.toIntExact(ticks)));
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
        return durations.size();
    }

    /** The samples from one on, in turn. */
    public ComposedCursor cursor(int first) {
        return new ComposedCursor(this, first);
    }

    /** Of all that the sample consists of, the prefix included. */
    public int sizeBytes(int sample) {
        return cursor(sample).sizeBytes();
    }

    public int durationTicks(int sample) {
        return durations.getInt(sample);
    }

    /** From decoding to presentation in the media time of the new track: never negative. */
    public int shiftTicks(int sample) {
        return shifts.getInt(sample) - smallestShift;
    }

    public boolean isSync(int sample) {
        return sync.get(sample);
    }

    /** The first sync sample from there on; -1 where none is. */
    public int nextSync(int sample) {
        return sync.nextSetBit(sample);
    }

    /** Number of sync samples. */
    public int syncCount() {
        return sync.cardinality();
    }

    /** Where in its source the sample begins. */
    public long origin(int sample) {
        return cursor(sample).origin();
    }

    public boolean isSilence(int sample) {
        return cursor(sample).isSilence();
    }

    int runOf(int sample) {
        return runStarts.lastUpTo(sample);
    }

    /** The first sample that is not in a run. */
    int runEnd(int run) {
        return run + 1 < runStarts.size() ? runStarts.get(run + 1) : count();
    }

    boolean isSilentRun(int run) {
        return runTables.get(run) == SILENCE;
    }

    SampleCursor sourceOf(int run, int sample) {
        return tables.get(runTables.get(run)).cursor(runOrigins.get(run) + sample - runStarts.get(run));
    }

    int silenceBytes() {
        return silence.remaining();
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
        return durations.sum();
    }

    /** How long nothing of the track is shown. */
    public long delayTicks() {
        return delayTicks;
    }

    /** Where in its media time the track is shown from. */
    public long mediaStartTicks() {
        return hiddenTicks - smallestShift;
    }

    /** Whether samples stand behind the end of what is shown. */
    public boolean hidesEnd() {
        return trailingTicks > 0;
    }

    /** How long the track is shown, without the delay. */
    public long shownTicks() {
        return Math.max(0, lengthTicks() - hiddenTicks - trailingTicks);
    }
}
