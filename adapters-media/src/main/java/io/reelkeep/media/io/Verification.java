package io.reelkeep.media.io;

import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.MoovParser;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.timeline.ComposedTrack;
import io.reelkeep.media.timeline.Composition;
import java.nio.ByteBuffer;

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
        ByteBuffer bytes = layout.header().duplicate();
        int ftypBytes = bytes.getInt(0);
        int moovBytes = bytes.getInt(ftypBytes);
        ByteBuffer moov = bytes.slice(ftypBytes, moovBytes);
        BoxReader box = BoxReader.of("file", moov).child();
        expect(box.type().equals("moov"), "second box", 0, 0);
        var limits =
                new Limits(moovBytes, Integer.MAX_VALUE, composition.tracks().size(), 1);
        return new MoovParser(layout.sizeBytes(), limits).parse(moov.slice(8, moovBytes - 8));
    }

    private void compare(ComposedTrack meant, TrackIndex found) {
        SampleTable samples = found.samples();
        expect(!samples.isIncomplete() && samples.size() == meant.count(), "samples", meant.count(), samples.size());
        expect(samples.endTicks() == meant.lengthTicks(), "length", meant.lengthTicks(), samples.endTicks());
        expect(found.timescaleHz() == meant.timescaleHz(), "timescale", meant.timescaleHz(), found.timescaleHz());
        int sync = 0;
        for (int i = 0; i < samples.size(); i++) {
            expect(samples.sizeBytes(i) == meant.sizeBytes(i), "sample size", meant.sizeBytes(i), samples.sizeBytes(i));
            expect(samples.offset(i) >= layout.header().remaining(), "offset", i, samples.offset(i));
            sync += samples.isSync(i) ? 1 : 0;
        }
        expect(sync == meant.syncCount(), "sync samples", meant.syncCount(), sync);
    }

    private static void expect(boolean holds, String what, long meant, long found) {
        if (!holds) {
            throw new IllegalStateException("written file is wrong: " + what + " " + found + " instead of " + meant);
        }
    }
}
