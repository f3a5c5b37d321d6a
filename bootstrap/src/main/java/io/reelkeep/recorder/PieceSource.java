package io.reelkeep.recorder;

import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.io.SegmentCutter;
import io.reelkeep.media.io.StandalonePiece;
import io.reelkeep.media.jcodec.TestPicture;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where the segments come from: a camera would be one; a file that is cut and a generated picture are ours. */
@FunctionalInterface
interface PieceSource {
    /** Makes one piece after the other, each only when the one before it was taken. */
    void each(Consumer<StandalonePiece> taker);

    /** An MP4, cut at its key frames. */
    static PieceSource file(Path file, int segmentSeconds) {
        return taker -> {
            try (var content = FileContent.open(file)) {
                new SegmentCutter(content).cutEvery(segmentSeconds * 1000L).forEach(taker);
            }
        };
    }

    /** Moving bars and a running clock. */
    static PieceSource testPicture(int seconds, int segmentSeconds) {
        return taker -> TestPicture.make(seconds, segmentSeconds, taker);
    }
}
