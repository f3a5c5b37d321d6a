package io.reelkeep.media.edit;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.media.io.StandalonePiece;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Extent;
import io.reelkeep.media.timeline.Span.Stretch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Splits an exact cut to what can be copied, from key frame to key frame, and what is encoded anew before and behind it.
 * Nothing is hidden in the result, and of the sound only frames within the cut are left.
 */
final class Boundaries {
    private final CutSource source;
    private final PictureIndex pictures;
    private final BoundaryEncoder encoder;
    private final Limits limits;
    private final Runnable check;

    Boundaries(CutSource source, BoundaryEncoder encoder, Limits limits, Runnable check) {
        this.source = source;
        this.pictures = source.pictures().orElseThrow();
        this.encoder = encoder;
        this.limits = limits;
        this.check = check;
    }

    /** Whether we know how to put encoded pictures between those of that source. */
    static boolean fit(CutSource source) {
        return source.pictures()
                .filter(index -> index.track().entries().stream()
                        .allMatch(entry ->
                                entry.avc().isPresent() && entry.avc().get().lengthBytes() == 4))
                .isPresent();
    }

    /** @param span exact, with pictures */
    List<Span> split(Span span) {
        Stretch stretch = span.video().orElseThrow();
        Extent extent = span.extent().orElseThrow();
        var parts = new ArrayList<Span>();
        int copied = copiedFrom(stretch, extent);
        int copiedTo = copiedTo(stretch, extent, copied);
        long start = extent.startTicks();
        if (pictures.seenTicks(stretch.from()) < pictures.onScreenBefore(start + 1)) {
            long end = copied < copiedTo ? pictures.seenTicks(copied) : extent.endTicks();
            parts.add(encoded(span, stretch.from(), new Extent(start, end, extent.hz())));
            start = end;
        }
        if (copied < copiedTo && start < extent.endTicks()) {
            boolean last = copiedTo == stretch.to();
            long end = last ? extent.endTicks() : pictures.seenTicks(copiedTo);
            parts.add(part(
                    span,
                    new Stretch(stretch.track(), copied, copiedTo),
                    new Extent(start, end, extent.hz()),
                    copied == stretch.from() ? span.written() : Optional.empty()));
            start = end;
            if (!last) {
                parts.add(encoded(span, copiedTo, new Extent(start, extent.endTicks(), extent.hz())));
            }
        }
        return parts;
    }

    /** The first key frame that is shown; the end where there is none. */
    private int copiedFrom(Stretch stretch, Extent extent) {
        if (pictures.seenTicks(stretch.from()) >= pictures.onScreenBefore(extent.startTicks() + 1)) {
            return stretch.from();
        }
        var entries = new EntryPoints(source.content(), stretch.track(), false);
        OptionalInt key = pictures.syncFrom(extent.startTicks() + 1, stretch.from() + 1);
        while (key.isPresent() && !entries.allow(key.getAsInt())) {
            key = pictures.syncFrom(extent.startTicks() + 1, key.getAsInt() + 1);
        }
        return key.isPresent() && pictures.seenTicks(key.getAsInt()) < extent.endTicks()
                ? key.getAsInt()
                : stretch.to();
    }

    /** The end, or the last key frame where pictures after it need some from beyond the end. */
    private int copiedTo(Stretch stretch, Extent extent, int from) {
        int last = stretch.to();
        boolean whole = true;
        for (int i = from; i < stretch.to(); i++) {
            whole &= pictures.seenTicks(i) < extent.endTicks();
            last = pictures.isSync(i) && pictures.seenTicks(i) < extent.endTicks() && leadsNothing(i) ? i : last;
        }
        return whole ? stretch.to() : last;
    }

    private boolean leadsNothing(int sync) {
        return pictures.afterLeading(sync) == sync + 1;
    }

    private Span encoded(Span span, int from, Extent extent) {
        TrackIndex track = pictures.track();
        var cut = new Stretch(track, from, pictures.afterLastBefore(extent.endTicks(), from + 1));
        Span alone = new Span(
                0, Optional.of(cut), Optional.empty(), false, span.marks(), Optional.of(extent), Optional.empty());
        OutputLayout layout = OutputLayout.of(Composer.compose(List.of(alone), limits.samples()));
        ByteBuffer made = encoder.encode(new StandalonePiece(source.content(), layout, 0, 0)::writeTo, check);
        TrackIndex encoded = MovieReader.read(new Heap(made), 0, limits)
                .movie()
                .main(Kind.VIDEO)
                .orElseThrow(() -> new MediaRefused(Code.TRANSCODER_FAILED, "no pictures came back"));
        long[] times = pictures.shownTicks(extent.startTicks(), extent.endTicks());
        SampleTable samples = encoded.samples();
        if (samples.size() != times.length) {
            throw new MediaRefused(Code.TRANSCODER_FAILED, samples.size() + " pictures came back for " + times.length);
        }
        var timed = new SampleTable(limits.samples());
        timed.startAt(times[0]);
        for (int i = 0; i < times.length; i++) {
            long next = i + 1 < times.length ? times[i + 1] : extent.endTicks();
            timed.add(
                    samples.offset(i), samples.sizeBytes(i), Math.toIntExact(next - times[i]), 0, samples.isSync(i), 0);
        }
        TrackIndex plain =
                TrackIndex.plain(Kind.VIDEO, extent.hz(), encoded.entries().get(0), track.display(), timed);
        return part(
                span,
                new Stretch(plain, 0, times.length),
                extent,
                Optional.of(sample -> Optional.of(made.slice((int) timed.offset(sample), timed.sizeBytes(sample)))));
    }

    private Span part(Span whole, Stretch video, Extent extent, Optional<Span.WrittenPictures> written) {
        Optional<Stretch> sound =
                source.sound().flatMap(track -> sound(track, whole.extent().orElseThrow(), extent));
        return new Span(whole.source(), Optional.of(video), sound, false, whole.marks(), Optional.of(extent), written);
    }

    /** Frames that lie in the whole cut, as far as they touch this part of it. */
    private static Optional<Stretch> sound(TrackIndex track, Extent whole, Extent part) {
        var cut = new SoundCut(track);
        Optional<Stretch> within = cut.frames(whole, CutMode.STRICT);
        Optional<Stretch> touching = cut.frames(part, CutMode.EXACT);
        if (within.isEmpty() || touching.isEmpty()) {
            return Optional.empty();
        }
        int from = Math.max(within.get().from(), touching.get().from());
        int to = Math.min(within.get().to(), touching.get().to());
        return from < to ? Optional.of(new Stretch(track, from, to)) : Optional.empty();
    }

    /** Bytes that came back. */
    private record Heap(ByteBuffer bytes) implements BlobContent {
        @Override
        public long sizeBytes() {
            return bytes.limit();
        }

        @Override
        public int read(long position, ByteBuffer into) {
            if (position >= bytes.limit()) {
                return -1;
            }
            int count = (int) Math.min(into.remaining(), bytes.limit() - position);
            into.put(bytes.slice((int) position, count));
            return count;
        }

        @Override
        public void close() {}
    }
}
