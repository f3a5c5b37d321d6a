package io.reelkeep.media.jcodec;

import io.reelkeep.media.io.StandalonePiece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A made-up recording: moving bars, the seconds in big digits, and silence. It comes as pieces that can stand alone, as
 * a recorder would send them.
 */
public final class TestPicture {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int FRAMES_PER_SECOND = 15;
    private static final int KEY_SECONDS = 2;

    private TestPicture() {}

    /**
     * Makes pieces one after the other, each only when the one before it was taken.
     *
     * @param seconds of the whole, at least 1
     * @param pieceSeconds of each piece but the last
     */
    public static void make(int seconds, int pieceSeconds, Consumer<StandalonePiece> taker) {
        if (seconds < 1 || pieceSeconds < 1) {
            throw new IllegalArgumentException("a test picture lasts at least a second");
        }
        var screen = new TestScreen(WIDTH, HEIGHT, FRAMES_PER_SECOND);
        for (int from = 0; from < seconds; from += pieceSeconds) {
            int to = Math.min(seconds, from + pieceSeconds);
            taker.accept(piece(screen, from, to));
        }
    }

    /** All pieces at once; short ones only. */
    public static List<StandalonePiece> pieces(int seconds, int pieceSeconds) {
        var all = new ArrayList<StandalonePiece>();
        make(seconds, pieceSeconds, all::add);
        return all;
    }

    private static StandalonePiece piece(TestScreen screen, int fromSecond, int toSecond) {
        var encoder = new PictureEncoder(WIDTH, HEIGHT, FRAMES_PER_SECOND, KEY_SECONDS * FRAMES_PER_SECOND);
        for (int frame = fromSecond * FRAMES_PER_SECOND; frame < toSecond * FRAMES_PER_SECOND; frame++) {
            encoder.add(screen.draw(frame));
        }
        return new PieceAssembler(encoder, fromSecond, toSecond).assemble();
    }
}
