package io.reelkeep.media.jcodec;

import java.util.Arrays;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/** Draws the pictures of the test recording. Samples are stored as jcodec wants them: less 128. */
final class TestScreen {
    private static final int OFFSET = 128;
    private static final int BARS = 8;
    private static final int BAR_SPEED = 4;
    private static final int[] LUMA = {180, 168, 145, 133, 63, 51, 28, 90};
    private static final int[] BLUE = {128, 44, 147, 63, 193, 109, 212, 128};
    private static final int[] RED = {128, 136, 44, 52, 204, 212, 120, 128};
    // Three columns and five rows a digit, a row in three bits.
    private static final int[][] DIGITS = {
        {7, 5, 5, 5, 7}, {2, 6, 2, 2, 7}, {7, 1, 7, 4, 7}, {7, 1, 7, 1, 7}, {5, 5, 7, 1, 1},
        {7, 4, 7, 1, 7}, {7, 4, 7, 5, 7}, {7, 1, 1, 1, 1}, {7, 5, 7, 5, 7}, {7, 5, 7, 1, 7}
    };
    private static final int DOT = 14;
    private static final int BRIGHT = 235;
    private static final int DARK = 16;

    private final int width;
    private final int height;
    private final int framesPerSecond;

    TestScreen(int width, int height, int framesPerSecond) {
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
    }

    Picture draw(int frame) {
        Picture picture = Picture.create(width, height, ColorSpace.YUV420J);
        drawBars(picture, frame);
        String digits = "%04d".formatted(frame / framesPerSecond % 10_000);
        int left = (width - (4 * digits.length() - 1) * DOT) / 2;
        int top = (height - 5 * DOT) / 2;
        for (int i = 0; i < digits.length(); i++) {
            drawDigit(picture, digits.charAt(i) - '0', left + 4 * DOT * i, top);
        }
        drawProgress(picture, frame % framesPerSecond);
        return picture;
    }

    private void drawBars(Picture picture, int frame) {
        for (int x = 0; x < width; x++) {
            int bar = (x + frame * BAR_SPEED) % width * BARS / width;
            fill(picture, 0, x, LUMA[bar]);
            if (x % 2 == 0) {
                fill(picture, 1, x / 2, BLUE[bar]);
                fill(picture, 2, x / 2, RED[bar]);
            }
        }
    }

    private static void fill(Picture picture, int plane, int x, int value) {
        byte[] data = picture.getPlaneData(plane);
        int stride = picture.getPlaneWidth(plane);
        for (int at = x; at < data.length; at += stride) {
            data[at] = (byte) (value - OFFSET);
        }
    }

    private void drawDigit(Picture picture, int digit, int left, int top) {
        rectangle(picture, left - DOT / 2, top - DOT / 2, 4 * DOT, 6 * DOT, DARK);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 3; column++) {
                if ((DIGITS[digit][row] >> (2 - column) & 1) != 0) {
                    rectangle(picture, left + column * DOT, top + row * DOT, DOT, DOT, BRIGHT);
                }
            }
        }
    }

    /** A line that grows within each second. */
    private void drawProgress(Picture picture, int frameInSecond) {
        rectangle(picture, 0, height - 8, width * (frameInSecond + 1) / framesPerSecond, 8, BRIGHT);
    }

    private void rectangle(Picture picture, int left, int top, int wide, int high, int value) {
        rectangle(picture, 0, left, top, wide, high, value);
        rectangle(picture, 1, left / 2, top / 2, wide / 2, high / 2, OFFSET);
        rectangle(picture, 2, left / 2, top / 2, wide / 2, high / 2, OFFSET);
    }

    private static void rectangle(Picture picture, int plane, int left, int top, int wide, int high, int value) {
        byte[] data = picture.getPlaneData(plane);
        int stride = picture.getPlaneWidth(plane);
        for (int y = top; y < top + high; y++) {
            Arrays.fill(data, y * stride + left, y * stride + left + wide, (byte) (value - OFFSET));
        }
    }
}
