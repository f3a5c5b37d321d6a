package io.reelkeep.media.elementary;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;

/**
 * What a sequence parameter set says of the pictures.
 *
 * @param width pixels, cropped
 * @param height pixels, cropped
 * @param chroma 0 none, 1 4:2:0, 2 4:2:2, 3 4:4:4
 * @param aspectWidth of one pixel
 * @param aspectHeight of one pixel
 * @param wholeFrames no picture is a single field
 */
public record PictureFormat(
        int width,
        int height,
        int chroma,
        int lumaBits,
        int chromaBits,
        int aspectWidth,
        int aspectHeight,
        boolean wholeFrames) {
    private static final int MAX_SIDE = 16_384;

    public PictureFormat {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new MediaRefused(Code.CORRUPT, "pictures of " + width + " x " + height);
        }
    }

    boolean hasSquarePixels() {
        return aspectWidth == aspectHeight || aspectWidth <= 0 || aspectHeight <= 0;
    }

    /** Upright, as wide as it is to be seen. */
    public Display display() {
        int shownWidth = hasSquarePixels()
                ? width
                : (int) Math.max(1, Math.min(MAX_SIDE, (long) width * aspectWidth / aspectHeight));
        return new Display(Display.UPRIGHT, shownWidth << 16, height << 16);
    }
}
