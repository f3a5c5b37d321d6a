package io.reelkeep.media.preview;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lays small pictures out on sheets, ten times ten, and writes down where each is: WebVTT with media fragments
 * ({@code #xywh}). Only one sheet is held at a time. Pictures come in order; one that does not come is stood for by the
 * one before it.
 */
final class Storyboard {
    static final int COLUMNS = 10;
    static final int TILES = 100;

    private final PictureSize tile;
    private final Consumer<BufferedImage> sheets;
    private final List<Long> times = new ArrayList<>();
    private Optional<BufferedImage> sheet = Optional.empty();

    /** @param sheets takes every sheet that is full, and the last one */
    Storyboard(PictureSize tile, Consumer<BufferedImage> sheets) {
        this.tile = tile;
        this.sheets = sheets;
    }

    void add(long atMillis, BufferedImage picture) {
        int place = times.size() % TILES;
        if (place == 0) {
            finishSheet();
            sheet = Optional.of(
                    new BufferedImage(COLUMNS * tile.width(), COLUMNS * tile.height(), BufferedImage.TYPE_3BYTE_BGR));
        }
        Graphics2D pen = sheet.orElseThrow().createGraphics();
        pen.drawImage(picture, left(place), top(place), null);
        pen.dispose();
        times.add(atMillis);
    }

    int count() {
        return times.size();
    }

    /** Gives the last sheet away: no larger than its pictures need. */
    void finish() {
        int last = times.size() - (times.size() - 1) / TILES * TILES;
        int columns = Math.min(last, COLUMNS);
        int rows = (last + COLUMNS - 1) / COLUMNS;
        sheet = sheet.map(whole -> whole.getSubimage(0, 0, columns * tile.width(), rows * tile.height()));
        finishSheet();
    }

    private void finishSheet() {
        sheet.ifPresent(sheets);
        sheet = Optional.empty();
    }

    /** @param sheetNames by number, from 1, as seen from where the text is */
    String vtt(long lengthMillis, java.util.function.IntFunction<String> sheetNames) {
        var text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < times.size(); i++) {
            long until = i + 1 < times.size() ? times.get(i + 1) : Math.max(lengthMillis, times.get(i) + 1);
            text.append("\n%s --> %s\n%s#xywh=%d,%d,%d,%d\n"
                    .formatted(
                            clock(i == 0 ? 0 : times.get(i)),
                            clock(until),
                            sheetNames.apply(i / TILES + 1),
                            left(i % TILES),
                            top(i % TILES),
                            tile.width(),
                            tile.height()));
        }
        return text.toString();
    }

    private int left(int place) {
        return place % COLUMNS * tile.width();
    }

    private int top(int place) {
        return place / COLUMNS * tile.height();
    }

    private static String clock(long millis) {
        long seconds = millis / 1_000;
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", seconds / 3_600, seconds / 60 % 60, seconds % 60, millis % 1_000);
    }
}
