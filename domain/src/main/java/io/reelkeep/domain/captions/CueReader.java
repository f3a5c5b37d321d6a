package io.reelkeep.domain.captions;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cues line by line, in WebVTT or SubRip. */
final class CueReader {
    private static final String CLOCK = "(?:(\\d{1,4}):)?([0-5]?\\d):([0-5]\\d)[.,](\\d{1,3})";
    private static final Pattern TIMES = Pattern.compile("\\s*+" + CLOCK + "\\s*+-->\\s*+" + CLOCK + "(?:\\s++(.*))?");
    private static final Pattern NUMBER = Pattern.compile("\\s*+\\d{1,9}\\s*+");
    private static final int GROUPS_OF_A_CLOCK = 4;

    private final List<String> lines;
    private final boolean isWebVtt;
    private final List<Cue> cues = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private Optional<String> id = Optional.empty();
    private Optional<Matcher> times = Optional.empty();

    CueReader(List<String> lines, boolean isWebVtt) {
        this.lines = lines;
        this.isWebVtt = isWebVtt;
    }

    List<Cue> cues() {
        int line = isWebVtt ? blank(0) : 0;
        while (line < lines.size()) {
            line = isWebVtt
                            && isOutsideOfCues()
                            && Cue.NO_CUE.matcher(lines.get(line)).matches()
                    ? blank(line)
                    : take(line);
        }
        end();
        refuseLeftover(lines.size());
        cues.sort(Comparator.comparingLong(Cue::fromMillis));
        return cues;
    }

    private boolean isOutsideOfCues() {
        return times.isEmpty() && id.isEmpty();
    }

    /** The next blank line, or the end. */
    private int blank(int from) {
        int line = from;
        while (line < lines.size() && !lines.get(line).isBlank()) {
            line++;
        }
        return line;
    }

    /** @return the line to go on with */
    private int take(int number) {
        String line = lines.get(number);
        Matcher found = TIMES.matcher(line);
        if (found.matches()) {
            begin(found);
        } else if (line.isBlank()) {
            end();
            refuseLeftover(number);
        } else if (times.isPresent()) {
            text.add(line);
        } else {
            refuseLeftover(number);
            id = Optional.of(line);
        }
        return number + 1;
    }

    /** A cue that begins without a blank line before it has taken the number of this one for text. */
    private void begin(Matcher found) {
        if (times.isPresent()) {
            int last = text.size() - 1;
            Optional<String> mine = last >= 0 && NUMBER.matcher(text.get(last)).matches()
                    ? Optional.of(text.remove(last))
                    : Optional.empty();
            end();
            id = mine;
        }
        times = Optional.of(found);
    }

    private void end() {
        times.ifPresent(this::keep);
        if (times.isPresent()) {
            id = Optional.empty();
        }
        times = Optional.empty();
        text.clear();
    }

    private void keep(Matcher found) {
        long from = millis(found, 1);
        long to = millis(found, 1 + GROUPS_OF_A_CLOCK);
        String words = clean(String.join("\n", text));
        if (to <= from || words.isEmpty()) {
            return;
        }
        if (cues.size() == CaptionTrack.MAX_CUES) {
            throw new Refusal(
                    Reason.CAPTIONS_UNREADABLE, "there are more than " + CaptionTrack.MAX_CUES + " cues in it");
        }
        // What stands there in SubRip are places on a screen of its time.
        String settings = isWebVtt
                ? Optional.ofNullable(found.group(1 + 2 * GROUPS_OF_A_CLOCK)).orElse("")
                : "";
        cues.add(new Cue(name(), from, to, clean(settings).strip(), words));
    }

    /** SubRip numbers its cues, and calls them nothing else. */
    private Optional<String> name() {
        return id.filter(line -> isWebVtt || NUMBER.matcher(line).matches()).map(CueReader::clean);
    }

    /** Text without times belongs to no cue; better to say so than to lose it. */
    private void refuseLeftover(int number) {
        if (id.isPresent()) {
            throw new Refusal(
                    Reason.CAPTIONS_UNREADABLE,
                    "line " + (number + 1) + ": times such as 00:00:01.000 --> 00:00:04.000 are expected here");
        }
    }

    static long millis(Matcher found, int group) {
        long hours =
                Optional.ofNullable(found.group(group)).map(Long::parseLong).orElse(0L);
        long minutes = Long.parseLong(found.group(group + 1));
        long seconds = Long.parseLong(found.group(group + 2));
        String fraction = found.group(group + 3);
        long millis = Long.parseLong((fraction + "00").substring(0, 3));
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
    }

    /** What could not be stored or written again becomes what can. */
    private static String clean(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString().replace(Cue.ARROW, "--&gt;");
    }
}
