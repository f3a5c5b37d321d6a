package io.reelkeep.media.preview;

/** Pixels of a picture, both at least 1. */
public record PictureSize(int width, int height) {
    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has pixels, not " + width + "x" + height);
        }
    }

    /** The largest size of the shape {@code width : height} that fits into this one, and is no larger than itself. */
    PictureSize fitting(double shapeWidth, double shapeHeight) {
        double scale = Math.min(1, Math.min(width / shapeWidth, height / shapeHeight));
        return new PictureSize(pixels(shapeWidth * scale), pixels(shapeHeight * scale));
    }

    PictureSize turned() {
        return new PictureSize(/* width= */ height, /* height= */ width);
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.round(length));
    }
}
