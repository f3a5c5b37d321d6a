package io.reelkeep.media.external;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.layout.Strip;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** A small MP4 of some samples of a file, poured into a pipe: the program sees nothing else of the file. */
final class Composed {
    private static final int CHUNK_BYTES = 1 << 16;

    private Composed() {}

    /** One track with all samples of {@code samples}, each keyed as it says there. */
    static FfmpegOrder.Feed feed(BlobContent content, TrackIndex track, SampleTable samples) {
        TrackIndex alone =
                TrackIndex.plain(track.kind(), track.timescaleHz(), track.entryOf(0), track.display(), samples);
        Optional<Stretch> stretch = Optional.of(new Stretch(alone, 0, samples.size()));
        boolean isVideo = track.kind() == TrackIndex.Kind.VIDEO;
        var span = new Span(
                0,
                isVideo ? stretch : Optional.empty(),
                isVideo ? Optional.empty() : stretch,
                false,
                List.of(new Mark(1, 0, true)));
        OutputLayout layout = OutputLayout.of(Composer.compose(List.of(span), samples.size() + 1));
        return into -> pour(content, layout, into);
    }

    private static void pour(BlobContent content, OutputLayout layout, OutputStream into) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (Strip strip : layout.strips()) {
            if (strip instanceof Strip.Copy copy) {
                pour(content, copy.position(), copy.lengthBytes(), chunk, into);
            } else if (strip instanceof Strip.Literal literal) {
                ByteBuffer bytes = literal.bytes();
                byte[] own = new byte[bytes.remaining()];
                bytes.get(own);
                into.write(own);
            }
        }
    }

    static void pour(BlobContent content, long from, long length, byte[] chunk, OutputStream into) throws IOException {
        for (long done = 0; done < length; ) {
            int wanted = (int) Math.min(chunk.length, length - done);
            int read = content.read(from + done, ByteBuffer.wrap(chunk, 0, wanted));
            if (read <= 0) {
                throw new BlobStoreException("the file is shorter than its index says");
            }
            into.write(chunk, 0, read);
            done += read;
        }
    }
}
