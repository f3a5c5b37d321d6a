package io.reelkeep.domain.captions;

import java.util.List;

/** Cues as WebVTT text (W3C, https://www.w3.org/TR/webvtt1/). */
public final class WebVtt {
    static final String SIGNATURE = "WEBVTT";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WebVtt() {}

    /**
     * Reads WebVTT, or else SubRip. Any line ends, a byte order mark, hours left out, a comma before the milliseconds:
     * all are understood. Comments, styles and regions are skipped, as are cues that are never seen.
     *
     * @throws io.reelkeep.domain.shared.Refusal CAPTIONS_UNREADABLE, naming the line
     */
    public static List<Cue> read(String text) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<String> lines =
                plain.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        boolean isWebVtt = !lines.isEmpty() && lines.get(0).matches(SIGNATURE + "(?:[ \\t].*)?");
        return new CueReader(lines, isWebVtt).cues();
    }

    /** What {@link #read} reads back as it was. */
    public static String write(List<Cue> cues) {
        var text = new StringBuilder(SIGNATURE).append('\n');
        for (Cue cue : cues) {
            text.append('\n');
            cue.id().ifPresent(id -> text.append(id).append('\n'));
            text.append(clock(cue.fromMillis()))
                    .append(' ')
                    .append(Cue.ARROW)
                    .append(' ')
                    .append(clock(cue.toMillis()))
                    .append(cue.settings().isEmpty() ? "" : " " + cue.settings())
                    .append('\n')
                    .append(cue.text())
                    .append('\n');
        }
        return text.toString();
    }

    private static String clock(long millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
