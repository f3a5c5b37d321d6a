package io.reelkeep.media.external;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws text on a see-through ground: light letters on a dark pane, readable on any picture. */
final class Watermark {
    private static final int LINES_PER_PICTURE = 24;
    private static final int SMALLEST = 12;
    private static final int LONGEST = 80;
    private static final Color PANE = new Color(0, 0, 0, 110);
    private static final Color LETTERS = new Color(255, 255, 255, 220);

    private Watermark() {}

    /**
     * Writes a PNG that is no wider than the picture.
     *
     * @param text cut off when it is long
     * @param width of the picture
     * @param height of the picture
     */
    static void write(String text, int width, int height, Path file) throws IOException {
        String shown = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : text;
        int letters = Math.max(SMALLEST, Math.min(width, height) / LINES_PER_PICTURE);
        BufferedImage picture = draw(shown, letters);
        while (picture.getWidth() > width * 9 / 10 && letters > 6) {
            letters = letters * 9 / 10;
            picture = draw(shown, letters);
        }
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("PNG cannot be written");
        }
    }

    private static BufferedImage draw(String text, int letters) {
        var font = new Font(Font.SANS_SERIF, Font.BOLD, letters);
        var measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        measure.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        var layout = new TextLayout(text, font, measure.getFontRenderContext());
        measure.dispose();
        Rectangle2D bounds = layout.getBounds();
        int edge = letters / 2;
        int high = (int) Math.ceil(layout.getAscent() + layout.getDescent()) + edge;
        int wide = (int) Math.ceil(Math.max(bounds.getMaxX(), layout.getAdvance())) + 2 * edge;
        var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.setColor(PANE);
        pen.fillRect(0, 0, wide, high);
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(LETTERS);
        layout.draw(pen, edge, edge / 2f + layout.getAscent());
        pen.dispose();
        return picture;
    }
}
