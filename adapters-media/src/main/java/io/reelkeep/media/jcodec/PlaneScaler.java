package io.reelkeep.media.jcodec;

import io.reelkeep.media.preview.PictureSize;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.jcodec.common.model.Picture;

/** Scales a decoded picture straight from its planes: each pixel is the mean of those it stands for. */
final class PlaneScaler {
    private static final int OFFSET = 128;

    private final Picture picture;
    private final AvcSequence.Crop crop;
    private final Conversion conversion;

    private PlaneScaler(Picture picture, AvcSequence sequence) {
        this.picture = picture;
        this.crop = sequence.crop();
        this.conversion = Conversion.of(sequence.colours());
    }

    /** From light and colour to red, green and blue: the coefficients of ITU-R BT.601 or BT.709. */
    private record Conversion(
            double black, double light, double redOfV, double greenOfU, double greenOfV, double blueOfU) {
        static Conversion of(AvcSequence.Colours colours) {
            double kr = colours.isHd() ? 0.2126 : 0.299;
            double kb = colours.isHd() ? 0.0722 : 0.114;
            double kg = 1 - kr - kb;
            double colour = colours.isFullRange() ? 1 : 255.0 / 224;
            return new Conversion(
                    colours.isFullRange() ? 0 : 16,
                    colours.isFullRange() ? 1 : 255.0 / 219,
                    colour * 2 * (1 - kr),
                    -colour * 2 * kb * (1 - kb) / kg,
                    -colour * 2 * kr * (1 - kr) / kg,
                    colour * 2 * (1 - kb));
        }
    }

    static BufferedImage scale(Picture picture, AvcSequence sequence, PictureSize size) {
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        new PlaneScaler(picture, sequence).fill(pixels, size);
        return image;
    }

    private void fill(byte[] pixels, PictureSize size) {
        int at = 0;
        for (int row = 0; row < size.height(); row++) {
            int top = crop.top() + (int) ((long) row * crop.height() / size.height());
            int bottom = crop.top() + (int) ((long) (row + 1) * crop.height() / size.height());
            for (int column = 0; column < size.width(); column++) {
                int left = crop.left() + (int) ((long) column * crop.width() / size.width());
                int right = crop.left() + (int) ((long) (column + 1) * crop.width() / size.width());
                double y =
                        (mean(0, left, top, Math.max(right, left + 1), Math.max(bottom, top + 1)) - conversion.black())
                                * conversion.light();
                double u = chroma(1, left, top, right, bottom);
                double v = chroma(2, left, top, right, bottom);
                pixels[at++] = clamped(y + conversion.blueOfU() * u);
                pixels[at++] = clamped(y + conversion.greenOfU() * u + conversion.greenOfV() * v);
                pixels[at++] = clamped(y + conversion.redOfV() * v);
            }
        }
    }

    /** One sample for every two pixels each way. */
    private double chroma(int plane, int left, int top, int right, int bottom) {
        return mean(plane, left / 2, top / 2, Math.max(right / 2, left / 2 + 1), Math.max(bottom / 2, top / 2 + 1))
                - OFFSET;
    }

    private double mean(int plane, int left, int top, int right, int bottom) {
        byte[] data = picture.getPlaneData(plane);
        int stride = picture.getPlaneWidth(plane);
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left, at = y * stride + left; x < right; x++, at++) {
                sum += data[at];
            }
        }
        return sum / (double) ((right - left) * (bottom - top)) + OFFSET;
    }

    private static byte clamped(double value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5)));
    }
}
