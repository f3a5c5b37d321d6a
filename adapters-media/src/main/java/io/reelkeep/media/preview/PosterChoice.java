package io.reelkeep.media.preview;

import java.awt.image.BufferedImage;

/** Looks for the first picture that shows something: neither black nor blank. */
final class PosterChoice {
    private static final double ENOUGH_CONTRAST = 18;
    private static final double ENOUGH_LIGHT = 20;

    private int best = -1;
    private double bestContrast = -1;
    private boolean isFound;

    void look(int index, BufferedImage picture) {
        if (isFound) {
            return;
        }
        double sum = 0;
        double squares = 0;
        int count = picture.getWidth() * picture.getHeight();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                double light = light(picture.getRGB(x, y));
                sum += light;
                squares += light * light;
            }
        }
        double mean = sum / count;
        double contrast = Math.sqrt(Math.max(0, squares / count - mean * mean));
        isFound = contrast >= ENOUGH_CONTRAST && mean >= ENOUGH_LIGHT;
        if (isFound || contrast > bestContrast) {
            best = index;
            bestContrast = contrast;
        }
    }

    /** The index of the picture; -1 when none was looked at. */
    int best() {
        return best;
    }

    private static double light(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }
}
