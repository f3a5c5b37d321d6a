package io.reelkeep.media.edit;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.media.isobmff.Ticks;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the pictures for a range that somebody asked for. A picture belongs to the millisecond that it is due in. */
final class PictureCut {
    private final PictureIndex pictures;
    private final EntryPoints entries;
    private final long from;
    private final long afterFrom;
    private final long to;

    PictureCut(PictureIndex pictures, EntryPoints entries, long fromMillis, long toMillis) {
        long hz = pictures.track().timescaleHz();
        this.pictures = pictures;
        this.entries = entries;
        this.from = Ticks.firstOfMillis(fromMillis, hz);
        this.afterFrom = Ticks.firstOfMillis(fromMillis + 1, hz);
        this.to = Math.min(Ticks.firstOfMillis(toMillis, hz), pictures.endTicks());
    }

    /** Empty where nothing is left. */
    Optional<PictureRange> range(CutMode mode) {
        return switch (mode) {
            case SNAP -> outward();
            case STRICT -> inward();
            case EXACT -> exactly();
        };
    }

    private Optional<PictureRange> outward() {
        OptionalInt key = lastEntryBefore(afterFrom);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        long start = Math.max(pictures.seenTicks(key.getAsInt()), pictures.startTicks());
        OptionalInt next = pictures.syncFrom(Math.max(to, start + 1), key.getAsInt() + 1);
        if (next.isEmpty() || pictures.seenTicks(next.getAsInt()) >= pictures.endTicks()) {
            return range(key.getAsInt(), start, pictures.endTicks());
        }
        int closing = next.getAsInt();
        int end = pictures.afterLeading(closing);
        return end == closing + 1
                ? Optional.of(new PictureRange(key.getAsInt(), closing, start, pictures.seenTicks(closing)))
                // Pictures that are seen before the key frame need it.
                : range(key.getAsInt(), start, pictures.nextAfter(pictures.seenTicks(closing), end));
    }

    /** As many samples as come, in decoding order, before the first one that is out of the range. */
    private Optional<PictureRange> inward() {
        OptionalInt key = firstEntryFrom(Math.max(from, pictures.startTicks()));
        if (key.isEmpty() || pictures.seenTicks(key.getAsInt()) >= to) {
            refuseUnusableKeyFrames();
            return Optional.empty();
        }
        long start = pictures.seenTicks(key.getAsInt());
        long last = start;
        int end = key.getAsInt() + 1;
        while (end < pictures.size() && pictures.seenTicks(end) < to) {
            last = Math.max(last, pictures.seenTicks(end));
            end++;
        }
        return Optional.of(new PictureRange(key.getAsInt(), end, start, Math.min(to, pictures.nextAfter(last, end))));
    }

    /** To leave out a whole piece in silence, though it has key frames, would be a loss that nobody asked for. */
    private void refuseUnusableKeyFrames() {
        OptionalInt any = pictures.syncFrom(Math.max(from, pictures.startTicks()), 0);
        if (any.isPresent() && pictures.seenTicks(any.getAsInt()) < to) {
            throw new MediaRefused(Code.NO_KEYFRAME, "key frames that cannot follow other pictures");
        }
    }

    private Optional<PictureRange> exactly() {
        long first = pictures.onScreenBefore(afterFrom);
        OptionalInt key = lastEntryBefore(first + 1);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        long due = Math.max(first, pictures.seenTicks(key.getAsInt()));
        return range(key.getAsInt(), Math.max(Math.max(due, from), pictures.startTicks()), to);
    }

    private Optional<PictureRange> range(int key, long start, long end) {
        return start < end
                ? Optional.of(new PictureRange(key, pictures.afterLastBefore(end, key + 1), start, end))
                : Optional.empty();
    }

    /** The last before that time; where there is none, the first of all. */
    private OptionalInt lastEntryBefore(long ticks) {
        OptionalInt key = pictures.syncBefore(ticks, pictures.size() - 1);
        while (key.isPresent() && !entries.allow(key.getAsInt())) {
            key = pictures.syncBefore(ticks, key.getAsInt() - 1);
        }
        return key.isPresent() ? key : firstEntryFrom(Long.MIN_VALUE);
    }

    private OptionalInt firstEntryFrom(long ticks) {
        OptionalInt key = pictures.syncFrom(ticks, 0);
        while (key.isPresent() && !entries.allow(key.getAsInt())) {
            key = pictures.syncFrom(ticks, key.getAsInt() + 1);
        }
        return key;
    }
}
