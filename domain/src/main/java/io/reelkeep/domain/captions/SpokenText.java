package io.reelkeep.domain.captions;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cue says, without its tags (WebVTT §4.2.2), each run of blanks one blank.
 *
 * @param speaker of the first voice tag
 * @param moments when the character at a place begins to be said, in milliseconds, for the beginning of the text, its end
 *     and what is between where the cue tells; from one to the next time passes evenly
 */
record SpokenText(String text, Optional<String> speaker, NavigableMap<Integer, Long> moments) {
    private static final Pattern MARK =
            Pattern.compile("<(/?[A-Za-z0-9][^<>]{0,255}|/)>|&(amp|lt|gt|quot|apos|nbsp|lrm|rlm);|\\s++");
    private static final Pattern VOICE = Pattern.compile("v(?:\\.[^\\s]*+)?\\s++(.+)", Pattern.DOTALL);
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?([0-5]?\\d):([0-5]\\d)\\.(\\d{3})");

    static SpokenText of(Cue cue) {
        return new Reading(cue).result();
    }

    /** @param place of a character, or the end of the text */
    long millisAt(int place) {
        Map.Entry<Integer, Long> before = moments.floorEntry(place);
        return Optional.ofNullable(moments.higherEntry(place))
                .map(after -> between(before, after, place))
                .orElse(before.getValue());
    }

    private static long between(Map.Entry<Integer, Long> before, Map.Entry<Integer, Long> after, int place) {
        long millis = after.getValue() - before.getValue();
        return before.getValue() + millis * (place - before.getKey()) / (after.getKey() - before.getKey());
    }

    /** Goes through a cue from mark to mark. */
    private static final class Reading {
        private final Cue cue;
        private final StringBuilder text = new StringBuilder();
        private final NavigableMap<Integer, Long> moments = new TreeMap<>();
        private Optional<String> speaker = Optional.empty();
        private boolean isRuby;

        Reading(Cue cue) {
            this.cue = cue;
            moments.put(0, cue.fromMillis());
        }

        SpokenText result() {
            Matcher marks = MARK.matcher(cue.text());
            int from = 0;
            while (marks.find()) {
                say(cue.text().substring(from, marks.start()));
                take(marks);
                from = marks.end();
            }
            say(cue.text().substring(from));
            text.setLength(text.length() - (endsBlank() && !text.isEmpty() ? 1 : 0));
            moments.tailMap(text.length(), true).clear();
            moments.put(text.length(), cue.toMillis());
            return new SpokenText(text.toString(), speaker, moments);
        }

        private void take(Matcher mark) {
            if (mark.group(1) != null) {
                tag(mark.group(1));
            } else if (mark.group(2) != null) {
                entity(mark.group(2));
            } else {
                blank();
            }
        }

        private void tag(String tag) {
            Matcher voice = VOICE.matcher(tag);
            Matcher clock = CLOCK.matcher(tag);
            if (speaker.isEmpty() && voice.matches()) {
                speaker = Optional.of(voice.group(1).strip());
            } else if (clock.matches()) {
                moment(CueReader.millis(clock, 1));
            } else if (tag.equals("rt") || tag.equals("/rt") || tag.equals("/ruby")) {
                // How a character is read is written above it, not said twice.
                isRuby = tag.equals("rt");
            }
        }

        private void moment(long millis) {
            Map.Entry<Integer, Long> last = moments.lastEntry();
            if (millis > last.getValue() && millis < cue.toMillis() && text.length() > last.getKey()) {
                moments.put(text.length(), millis);
            }
        }

        private void entity(String name) {
            switch (name) {
                case "amp" -> say("&");
                case "lt" -> say("<");
                case "gt" -> say(">");
                case "quot" -> say("\"");
                case "apos" -> say("'");
                case "nbsp" -> blank();
                default -> say("");
            }
        }

        private void say(String more) {
            if (!isRuby) {
                text.append(more);
            }
        }

        private void blank() {
            if (!isRuby && !endsBlank()) {
                text.append(' ');
            }
        }

        private boolean endsBlank() {
            return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
        }
    }
}
