package io.reelkeep.media.ts;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.Bytes;
import io.reelkeep.media.demux.EpochWriter;
import io.reelkeep.media.demux.ScratchWriter;
import io.reelkeep.media.demux.TrackBuilder;
import io.reelkeep.media.elementary.PictureCoding;
import io.reelkeep.media.elementary.PictureCoding.Entry;
import io.reelkeep.media.elementary.PictureCoding.Role;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts the NAL units of a byte stream (ISO/IEC 14496-10 annex B) into samples, a picture each. Parameter sets go into
 * the sample entry; only those that change between two key pictures stay where they are.
 */
final class PictureStream implements ElementaryStream {
    private static final int MAX_PICTURE_BYTES = 8 << 20;

    private final PictureCoding coding;
    private final EpochWriter writer;
    private final Bytes held = new Bytes(MAX_PICTURE_BYTES);
    private final List<Unit> units = new ArrayList<>();
    private Optional<Entry> entry = Optional.empty();
    private boolean entryIsOld;
    private boolean begun;
    private boolean gap;
    private boolean damaged;
    private boolean key;
    private boolean hasSlice;
    private int piece;
    private long presentation;
    private long decoding;
    private long firstUnusable = Long.MIN_VALUE;
    private int firstUnusablePiece;

    PictureStream(PictureCoding coding, EpochWriter writer) {
        this.coding = coding;
        this.writer = writer;
    }

    /** A NAL unit that comes into the sample, where key pictures have their parameter sets in the entry. */
    private record Unit(int from, int to, boolean parameters) {}

    @Override
    public void take(byte[] bytes, int length, Times times, int inPiece) {
        int begins = times.known() ? firstPicture(bytes, length) : length;
        hold(bytes, 0, begins);
        if (begins < length || times.known() && begins == 0) {
            flush();
            begun = true;
            presentation = times.presentation();
            decoding = times.decoding();
            hold(bytes, begins, length);
        }
        damaged |= times.damaged();
        piece = inPiece;
    }

    /** Where the picture begins that the time is meant for. */
    private static int firstPicture(byte[] bytes, int length) {
        int unit = nextUnit(bytes, 0, length);
        int zeros = 0;
        while (zeros < length && bytes[zeros] == 0) {
            zeros++;
        }
        if (unit == zeros + 1) {
            return 0;
        }
        // H.264 delimiter, or H.265 delimiter
        while (unit < length && bytes[unit] != 9 && bytes[unit] != 70) {
            unit = nextUnit(bytes, unit, length);
        }
        return unit < length ? unit - 3 : length;
    }

    private void hold(byte[] bytes, int from, int to) {
        if (begun) {
            damaged |= !held.append(bytes, from, to - from);
        }
    }

    @Override
    public void noteGap() {
        gap = true;
    }

    @Override
    public void flush() {
        if (held.length() > 0 && damaged) {
            gap = true;
        } else if (held.length() > 0) {
            readUnits();
            endPicture();
        }
        held.clear();
        units.clear();
        damaged = false;
    }

    @Override
    public void reset() {
        begun = false;
        gap = false;
        entryIsOld = false;
        firstUnusable = Long.MIN_VALUE;
    }

    @Override
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public long expected() {
        return decoding;
    }

    /** Where the unit after the next start code begins; {@code length} when there is none. */
    private static int nextUnit(byte[] bytes, int from, int length) {
        for (int i = from; i + 3 < length; i++) {
            if (bytes[i + 2] == 1 && bytes[i + 1] == 0 && bytes[i] == 0) {
                return i + 3;
            }
        }
        return length;
    }

    private void readUnits() {
        byte[] bytes = held.array();
        int length = held.length();
        int from = nextUnit(bytes, 0, length);
        while (from < length) {
            int next = nextUnit(bytes, from, length);
            int to = next < length ? next - 3 : length;
            while (to > from && bytes[to - 1] == 0) {
                to--;
            }
            if (to > from + 1) {
                readUnit(bytes, from, to);
            }
            from = next;
        }
    }

    private void readUnit(byte[] bytes, int from, int to) {
        Role role = coding.role(bytes, from, to);
        boolean slice = role == Role.SLICE || role == Role.KEY_SLICE;
        boolean begins = slice ? coding.beginsPicture(bytes, from, to) : role == Role.PARAMETERS || role == Role.PREFIX;
        // The two fields of a frame may come as two pictures, but are one sample.
        boolean split =
                hasSlice && begins && entry.isPresent() && entry.get().format().wholeFrames();
        if (split) {
            endPicture();
            decoding += writer.pictures().usualTicks();
            presentation += writer.pictures().usualTicks();
        }
        hasSlice |= slice;
        key |= role == Role.KEY_SLICE;
        if (role == Role.PARAMETERS) {
            takeParameters(bytes, from, to);
        } else if (role != Role.FRAMING) {
            units.add(new Unit(from, to, false));
        }
    }

    private void takeParameters(byte[] bytes, int from, int to) {
        try {
            if (coding.take(Arrays.copyOfRange(bytes, from, to))) {
                entryIsOld = true;
                units.add(new Unit(from, to, true));
            }
        } catch (MediaRefused refused) {
            if (refused.code() == Code.LIMIT_EXCEEDED) {
                throw refused;
            }
            gap = true;
        }
    }

    private void endPicture() {
        if (hasSlice) {
            if (key) {
                renewEntry();
            }
            if (entry.isPresent()) {
                write(entry.get());
            } else if (firstUnusable == Long.MIN_VALUE) {
                firstUnusable = decoding;
                firstUnusablePiece = piece;
            }
        }
        units.clear();
        hasSlice = false;
        key = false;
    }

    private void renewEntry() {
        if (entry.isPresent() && !entryIsOld) {
            return;
        }
        Optional<Entry> fresh = coding.entry();
        boolean same = entry.isPresent()
                && fresh.isPresent()
                && fresh.get().box().identity().equals(entry.get().box().identity());
        entryIsOld = fresh.isEmpty();
        if (fresh.isEmpty() || same) {
            return;
        }
        if (entry.isPresent() && !coding.mayChangeEntry()) {
            writer.begin();
        }
        entry = fresh;
    }

    private void write(Entry current) {
        TrackBuilder track = writer.pictures();
        boolean inUse = track.entry().map(used -> used.equals(current.box())).orElse(false);
        if (!inUse) {
            track.use(current.box(), current.format().display());
        }
        ScratchWriter out = writer.sampleOf(piece);
        long offset = out.position();
        for (Unit unit : units) {
            if (!unit.parameters() || !key) {
                out.i32(unit.to() - unit.from());
                out.write(held.array(), unit.from(), unit.to() - unit.from());
            }
        }
        int size = Math.toIntExact(out.position() - offset);
        boolean first = track.isEmpty();
        long idle = track.add(offset, size, decoding, presentation, key);
        if (gap) {
            lose(piece, Code.CORRUPT, idle);
        } else if (first && firstUnusable != Long.MIN_VALUE) {
            lose(firstUnusablePiece, Code.NO_KEYFRAME, decoding - firstUnusable);
        }
        gap = false;
    }

    private void lose(int lostPiece, Code code, long ticks) {
        writer.losses().lose(lostPiece, code, Kind.VIDEO, Ticks.toMillis(Math.max(0, ticks), ClockTime.HZ));
    }
}
