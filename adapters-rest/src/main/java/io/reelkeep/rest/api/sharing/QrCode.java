package io.reelkeep.rest.api.sharing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** An address as a QR code (F36): it holds the address and nothing else. */
final class QrCode {
    static final int MIN_PIXELS = 64;
    static final int MAX_PIXELS = 2048;
    static final int DEFAULT_PIXELS = 512;

    /** ISO/IEC 18004 asks for four light modules on each side. */
    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private final URI address;

    QrCode(URI address) {
        this.address = address;
    }

    /** A drawing that is sharp at every size. */
    String svg() {
        BitMatrix modules = matrix(0);
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">
                <path fill="#fff" d="M0 0h%dv%dH0z"/>
                <path d="%s"/>
                </svg>
                """.formatted(modules.getWidth(), modules.getHeight(), modules.getWidth(), modules.getHeight(), path);
    }

    /** @param sidePixels of the square picture */
    byte[] png(int sidePixels) {
        var bytes = new ByteArrayOutputStream();
        try {
            MatrixToImageWriter.writeToStream(matrix(sidePixels), "PNG", bytes);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }

    /** @param size of a side; 0 for one pixel a module */
    private BitMatrix matrix(int size) {
        try {
            return new QRCodeWriter().encode(address.toString(), BarcodeFormat.QR_CODE, size, size, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("our own addresses fit into a QR code", tooLong);
        }
    }
}
