package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Seam;
import io.reelkeep.media.io.Findings.Loss;
import io.reelkeep.media.io.Take.Start;
import io.reelkeep.media.io.Take.Whole;
import java.util.List;

/**
 * A WebM that is to be written.
 *
 * @param firstTake which of all takes it is
 */
record WebmPlan(Whole take, int firstTake) implements FilePlan {
    @Override
    public long atMillis(Loss loss) {
        if (loss.take() < firstTake) {
            return 0;
        }
        // A piece of which nothing is in the file lies where the next one begins.
        return take.starts().stream()
                .filter(start -> start.number() >= loss.number() && loss.joint())
                .mapToLong(Start::atMillis)
                .findFirst()
                .orElse(loss.take() == firstTake && !loss.joint() ? 0 : durationMillis());
    }

    @Override
    public long durationMillis() {
        return take.file().durationMillis();
    }

    @Override
    public String codecs() {
        return take.file().codecs();
    }

    @Override
    public int firstPiece() {
        return take.firstNumber();
    }

    @Override
    public int lastPiece() {
        return take.starts().get(take.starts().size() - 1).number();
    }

    /** Pictures and sound are not touched, and so do not drift. */
    @Override
    public List<Seam> seams() {
        return take.starts().stream()
                .skip(1)
                .map(start -> new Seam(start.number(), start.atMillis(), 0))
                .toList();
    }
}
