package io.reelkeep.rest.api.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** F36: the code is read back as exactly the address. */
final class QrCodeTest {
    private static final URI ADDRESS = URI.create("https://vault.example/w/aB-_567890123456789012");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 6;

    private final QrCode code = new QrCode(ADDRESS);

    @Test
    void the_picture_says_the_address() throws IOException, ReaderException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.png(256)));

        assertThat(picture.getWidth()).isEqualTo(256);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(ADDRESS.toString());
    }

    @Test
    void the_drawing_says_the_address() throws ReaderException {
        String svg = code.svg();
        int side = side(svg);
        var pixels = new int[side * SCALE * side * SCALE];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = MODULE.matcher(svg);
        while (module.find()) {
            fill(pixels, side * SCALE, Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2)));
        }

        var source = new RGBLuminanceSource(side * SCALE, side * SCALE, pixels);
        String text = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();

        assertThat(text).isEqualTo(ADDRESS.toString());
        assertThat(svg).doesNotContain("<script", "href");
    }

    private static void fill(int[] pixels, int width, int x, int y) {
        for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
            Arrays.fill(pixels, row * width + x * SCALE, row * width + (x + 1) * SCALE, 0);
        }
    }

    private static int side(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
        assertThat(box.find()).isTrue();
        return Integer.parseInt(box.group(1));
    }
}
