package io.reelkeep.media.preview;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * How the pictures of a track are to be seen: in the shape that the track header gives them (so that pixels need not be
 * square), turned and mirrored as its matrix says (ISO/IEC 14496-12 §8.3.2).
 */
final class Framing {
    private static final double FIXED_POINT = 0x10000;

    private final double shapeWidth;
    private final double shapeHeight;
    private final int acrossX;
    private final int acrossY;
    private final int downX;
    private final int downY;

    private Framing(double shapeWidth, double shapeHeight, List<Integer> matrix) {
        this.shapeWidth = shapeWidth;
        this.shapeHeight = shapeHeight;
        // x' = a x + c y, y' = b x + d y, in the order a b u c d v x y w
        int a = Integer.signum(matrix.get(0));
        int b = Integer.signum(matrix.get(1));
        int c = Integer.signum(matrix.get(3));
        int d = Integer.signum(matrix.get(4));
        boolean isTurn = a == 0 && d == 0 && b != 0 && c != 0 || b == 0 && c == 0 && a != 0 && d != 0;
        this.acrossX = isTurn ? a : 1;
        this.acrossY = isTurn ? b : 0;
        this.downX = isTurn ? c : 0;
        this.downY = isTurn ? d : 1;
    }

    static Framing of(TrackIndex track) {
        Display display = track.display();
        SampleEntry entry = track.entryOf(0);
        boolean isDeclared = display.width() > 0 && display.height() > 0;
        double width = isDeclared ? display.width() / FIXED_POINT : Math.max(1, entry.width());
        double height = isDeclared ? display.height() / FIXED_POINT : Math.max(1, entry.height());
        return new Framing(width, height, display.matrix());
    }

    /** The size before turning with which a picture fits into {@code bound} when it is turned. */
    PictureSize within(PictureSize bound) {
        return (isOnItsSide() ? bound.turned() : bound).fitting(shapeWidth, shapeHeight);
    }

    /** The size after turning. */
    PictureSize seen(PictureSize stored) {
        return isOnItsSide() ? stored.turned() : stored;
    }

    /** As it is to be seen. */
    BufferedImage turn(BufferedImage stored) {
        if (acrossX == 1 && downY == 1) {
            return stored;
        }
        PictureSize seen = seen(new PictureSize(stored.getWidth(), stored.getHeight()));
        double left = acrossX < 0 || downX < 0 ? seen.width() : 0;
        double top = acrossY < 0 || downY < 0 ? seen.height() : 0;
        var turning = new AffineTransform(acrossX, acrossY, downX, downY, left, top);
        var turned = new BufferedImage(seen.width(), seen.height(), stored.getType());
        return new AffineTransformOp(turning, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(stored, turned);
    }

    private boolean isOnItsSide() {
        return acrossX == 0;
    }
}
