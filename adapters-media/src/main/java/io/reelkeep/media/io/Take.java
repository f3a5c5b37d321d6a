package io.reelkeep.media.io;

import io.reelkeep.media.demux.Demuxed.Scratch;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.webm.WebmAssembler.WebmFile;
import java.util.List;
import java.util.Optional;

/** Something that was found in the pieces and comes into a file. */
sealed interface Take {
    /** Number of the first piece that it is of. */
    int firstNumber();

    /**
     * A part of an MP4.
     *
     * @param scratch the blob that its samples were written to, where they had to be
     */
    record Spliced(Span span, Optional<Scratch> scratch) implements Take {
        @Override
        public int firstNumber() {
            return span.firstNumber();
        }
    }

    /**
     * A whole WebM.
     *
     * @param starts when each of its pieces begins, in order; at least one
     */
    record Whole(WebmFile file, List<Start> starts) implements Take {
        public Whole {
            starts = List.copyOf(starts);
        }

        @Override
        public int firstNumber() {
            return starts.get(0).number();
        }
    }

    /** When a piece begins in the time of its file. */
    record Start(int number, long atMillis) {}
}
