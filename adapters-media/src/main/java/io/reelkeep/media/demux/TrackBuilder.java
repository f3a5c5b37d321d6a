package io.reelkeep.media.demux;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.EditList;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the samples of one track of a foreign stream. Each lasts until the next is due. */
public final class TrackBuilder {
    private static final int MAX_ENTRIES = 100;

    private final Kind kind;
    private final long hz;
    private final SampleTable samples;
    private final List<SampleEntry> entries = new ArrayList<>();
    private Display display = new Display(Display.UPRIGHT, 0, 0);
    private Optional<Pending> pending = Optional.empty();
    private long firstTicks;
    private int usualTicks;

    /**
     * @param hz units of all its times
     * @param maxSamples more are refused
     * @param usualTicks how long the last sample lasts when there is only one
     */
    public TrackBuilder(Kind kind, long hz, int maxSamples, int usualTicks) {
        this.kind = kind;
        this.hz = hz;
        this.samples = new SampleTable(maxSamples);
        this.usualTicks = usualTicks;
    }

    private record Pending(long offset, int sizeBytes, long decodeTicks, int shiftTicks, boolean sync, int entry) {}

    public long hz() {
        return hz;
    }

    /** What the samples from now on are coded by. */
    public void use(SampleEntry entry, Display shown) {
        if (entries.isEmpty()) {
            display = shown;
        }
        if (entries.size() == MAX_ENTRIES) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + MAX_ENTRIES + " parameter sets in one stream");
        }
        entries.add(entry);
    }

    /** What it is coded by now. */
    public Optional<SampleEntry> entry() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /**
     * Adds a sample; an entry must be in use. One that is due no later than the one before it comes right after it.
     *
     * @return how long nothing was there before it
     */
    public long add(long offset, int sizeBytes, long decodeTicks, long presentationTicks, boolean sync) {
        long due = decodeTicks;
        long idle = 0;
        if (pending.isPresent()) {
            due = Math.max(decodeTicks, pending.get().decodeTicks() + 1);
            idle = due - endTicks();
            settle(due);
        } else {
            firstTicks = due;
        }
        int shift = Math.toIntExact(presentationTicks - due);
        pending = Optional.of(new Pending(offset, sizeBytes, due, shift, sync, entries.size() - 1));
        return Math.max(0, idle);
    }

    private void settle(long nextTicks) {
        Pending sample = pending.orElseThrow();
        int duration = Math.toIntExact(nextTicks - sample.decodeTicks());
        if (usualTicks == 0 || duration < 2L * usualTicks) {
            usualTicks = duration;
        }
        samples.add(sample.offset(), sample.sizeBytes(), duration, sample.shiftTicks(), sample.sync(), sample.entry());
        pending = Optional.empty();
    }

    public boolean isEmpty() {
        return pending.isEmpty();
    }

    /** When the next sample is to be expected. */
    public long endTicks() {
        return pending.map(sample -> sample.decodeTicks() + usualTicks).orElse(0L);
    }

    /** When the last sample was due. */
    public long lastTicks() {
        return pending.map(Pending::decodeTicks).orElse(0L);
    }

    /** How long a sample lasts, as far as is known. */
    public int usualTicks() {
        return usualTicks;
    }

    /** When the first sample was due. */
    public long firstTicks() {
        return firstTicks;
    }

    /**
     * Ends it.
     *
     * @param zeroTicks becomes time 0
     * @return empty when there are no samples
     */
    Optional<TrackIndex> build(int id, long zeroTicks) {
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        settle(endTicks());
        // Zero in other units may have been rounded up.
        samples.startAt(Math.max(0, firstTicks - zeroTicks));
        return Optional.of(new TrackIndex(id, kind, hz, entries, display, samples, new EditList(0, 0, 0), hz));
    }
}
