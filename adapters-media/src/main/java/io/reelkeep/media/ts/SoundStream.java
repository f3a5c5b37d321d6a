package io.reelkeep.media.ts;

import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.Bytes;
import io.reelkeep.media.demux.EpochWriter;
import io.reelkeep.media.demux.ScratchWriter;
import io.reelkeep.media.demux.TrackBuilder;
import io.reelkeep.media.elementary.SoundFrame;
import io.reelkeep.media.elementary.SoundFrame.Config;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.Optional;

/** Takes the frames out of a stream of ADTS or MP3, each to be a sample. */
final class SoundStream implements ElementaryStream {
    private static final int MAX_BYTES = 1 << 20;

    private final SoundFrame.Parser parser;
    private final EpochWriter writer;
    private final Bytes held = new Bytes(MAX_BYTES);
    private Optional<Config> config = Optional.empty();
    private boolean begun;
    private boolean gap;
    // On the unrolled clock: when the next frame is due; and, once, that of the first which begins behind what is held.
    private long due;
    private long nextDue;
    private int nextDueFrom = -1;
    private int piece;

    SoundStream(SoundFrame.Parser parser, EpochWriter writer) {
        this.parser = parser;
        this.writer = writer;
    }

    @Override
    public void take(byte[] bytes, int length, Times times, int inPiece) {
        piece = inPiece;
        if (times.known()) {
            nextDue = times.presentation();
            nextDueFrom = held.length();
            begun = true;
        }
        if (!begun || !held.append(bytes, 0, length)) {
            gap = true;
            held.clear();
            nextDueFrom = Math.min(nextDueFrom, 0);
            return;
        }
        readFrames();
        if (times.damaged()) {
            noteGap();
        }
    }

    @Override
    public void noteGap() {
        gap = true;
        held.clear();
        nextDueFrom = Math.min(nextDueFrom, 0);
    }

    @Override
    public void flush() {
        held.clear();
        nextDueFrom = -1;
    }

    @Override
    public void reset() {
        flush();
        config = Optional.empty();
        begun = false;
        gap = false;
    }

    @Override
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public long expected() {
        return nextDueFrom >= 0 ? nextDue : due;
    }

    private void readFrames() {
        int at = 0;
        while (at + SoundFrame.LONGEST_HEADER <= held.length()) {
            Optional<SoundFrame> frame = parser.at(held.array(), at).filter(this::isExpected);
            if (frame.isEmpty()) {
                at++;
                gap = true;
                continue;
            }
            int end = at + frame.get().totalBytes();
            if (end > held.length()) {
                break;
            }
            boolean plausible = end + SoundFrame.LONGEST_HEADER > held.length()
                    || parser.at(held.array(), end).isPresent();
            if (!plausible) {
                at++;
                gap = true;
                continue;
            }
            anchor(at);
            write(frame.get(), at);
            at = end;
        }
        held.drop(at);
        nextDueFrom = nextDueFrom < 0 ? -1 : Math.max(0, nextDueFrom - at);
    }

    /** Another configuration is believed where nothing is out of step. */
    private boolean isExpected(SoundFrame frame) {
        return !gap || config.isEmpty() || config.get().equals(frame.config());
    }

    /** The time of a PES packet is that of the first frame that begins in it. */
    private void anchor(int at) {
        if (nextDueFrom >= 0 && at >= nextDueFrom) {
            due = nextDue;
            nextDueFrom = -1;
        }
    }

    private void write(SoundFrame frame, int at) {
        Config found = frame.config();
        boolean another = config.isPresent() && !config.get().equals(found);
        if (another && writer.sound().isPresent()) {
            writer.begin();
        }
        config = Optional.of(found);
        TrackBuilder track = writer.sound(found.rateHz(), frame.samples());
        if (track.entry().isEmpty()) {
            track.use(found.entry(), new Display(Display.UPRIGHT, 0, 0));
        }
        ScratchWriter out = writer.sampleOf(piece);
        long offset = out.position();
        int size = frame.totalBytes() - frame.headerBytes();
        out.write(held.array(), at + frame.headerBytes(), size);
        long ticks = Ticks.convert(due, ClockTime.HZ, found.rateHz());
        // The clock is too coarse to count samples by: as long as nothing is amiss, frames follow one another.
        if (!track.isEmpty() && Math.abs(ticks - track.endTicks()) * ClockTime.HZ <= 2L * found.rateHz()) {
            ticks = track.endTicks();
        }
        long idle = track.add(offset, size, ticks, ticks, true);
        if (gap) {
            writer.losses().lose(piece, Code.CORRUPT, Kind.AUDIO, Ticks.toMillis(idle, found.rateHz()));
        }
        gap = false;
        due += Ticks.convert(frame.samples(), found.rateHz(), ClockTime.HZ);
    }
}
