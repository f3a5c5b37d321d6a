package io.reelkeep.media.preview;

import java.awt.image.BufferedImage;

/** Compares pictures. */
final class Pixels {
    private Pixels() {}

    /** Over all three colours of all pixels. */
    static double meanSquareError(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            throw new AssertionError("pictures of different sizes");
        }
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = (a.getRGB(x, y) >> shift & 0xff) - (b.getRGB(x, y) >> shift & 0xff);
                    sum += difference * difference;
                }
            }
        }
        return sum / 3 / a.getWidth() / a.getHeight();
    }
}
