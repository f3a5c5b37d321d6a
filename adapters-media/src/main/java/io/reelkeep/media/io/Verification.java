package io.reelkeep.media.io;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.MoovParser;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.SampleCursor;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.timeline.ComposedCursor;
import io.reelkeep.media.timeline.ComposedTrack;
import io.reelkeep.media.timeline.Composition;

/** Reads a header that we wrote as if somebody else had, and compares it with what was meant. */
public final class Verification {
    private final Composition composition;
    private final OutputLayout layout;

    private Verification(OutputLayout layout, Composition composition) {
        this.layout = layout;
        this.composition = composition;
    }

    /**
     * Checks a file before it is committed.
     *
     * @param writtenBytes what the sink counted
     * @throws IllegalStateException when we made a mistake
     */
    public static void check(OutputLayout layout, Composition composition, long writtenBytes) {
        new Verification(layout, composition).check(writtenBytes);
    }

    private void check(long writtenBytes) {
        expect(writtenBytes == layout.sizeBytes(), "size", layout.sizeBytes(), writtenBytes);
        Movie movie = reread();
        expect(
                movie.tracks().size() == composition.tracks().size(),
                "tracks",
                composition.tracks().size(),
                movie.tracks().size());
        for (int i = 0; i < movie.tracks().size(); i++) {
            compare(composition.tracks().get(i), movie.tracks().get(i));
        }
    }

    private Movie reread() {
        try (BlobContent header = layout.headerContent()) {
            BoxReader boxes = BoxReader.of("file", header, 0, Math.toIntExact(header.sizeBytes()));
            expect(boxes.child().type().equals("ftyp"), "first box", 0, 0);
            BoxReader moov = boxes.child();
            expect(moov.type().equals("moov"), "second box", 0, 0);
            var limits = new Limits(
                    moov.remaining(), Integer.MAX_VALUE, composition.tracks().size(), 1);
            return new MoovParser(layout.sizeBytes(), limits).parse(moov);
        }
    }

    private void compare(ComposedTrack meant, TrackIndex found) {
        SampleTable samples = found.samples();
        expect(!samples.isIncomplete() && samples.size() == meant.count(), "samples", meant.count(), samples.size());
        expect(samples.endTicks() == meant.lengthTicks(), "length", meant.lengthTicks(), samples.endTicks());
        expect(found.timescaleHz() == meant.timescaleHz(), "timescale", meant.timescaleHz(), found.timescaleHz());
        int sync = 0;
        SampleCursor written = samples.cursor(0);
        for (ComposedCursor next = meant.cursor(0); next.hasSample(); next.advance()) {
            expect(written.sizeBytes() == next.sizeBytes(), "sample size", next.sizeBytes(), written.sizeBytes());
            expect(written.offset() >= layout.headerBytes(), "offset", layout.headerBytes(), written.offset());
            sync += written.isSync() ? 1 : 0;
            written.advance();
        }
        expect(sync == meant.syncCount(), "sync samples", meant.syncCount(), sync);
    }

    private static void expect(boolean holds, String what, long meant, long found) {
        if (!holds) {
            throw new IllegalStateException("written file is wrong: " + what + " " + found + " instead of " + meant);
        }
    }
}
