package io.reelkeep.domain.captions;

import io.reelkeep.domain.shared.Checks;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that is shown for a while.
 *
 * @param id a line of its own in front of the cue
 * @param fromMillis inclusive
 * @param toMillis exclusive
 * @param settings where and how it is shown, as WebVTT has it; may be empty
 * @param text one or more lines, none of them blank; may have the tags of WebVTT
 */
public record Cue(Optional<String> id, long fromMillis, long toMillis, String settings, String text) {
    static final String ARROW = "-->";
    /** The first line of what is no cue in WebVTT. */
    static final Pattern NO_CUE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");

    public Cue {
        Checks.notNegative(fromMillis, "start of a cue");
        Checks.require(toMillis > fromMillis, "a cue must end after it starts");
        id.ifPresent(line -> checkLine(line, "the id of a cue"));
        Checks.require(id.filter(line -> NO_CUE.matcher(line).matches()).isEmpty(), "no cue is called that");
        Checks.require(!settings.contains("\n") && !settings.contains(ARROW), "the settings of a cue are one line");
        Checks.require(settings.equals(settings.strip()), "the settings of a cue have no blanks around them");
        text.lines().forEach(line -> checkLine(line, "a line of a cue"));
        Checks.require(!text.isEmpty() && !text.endsWith("\n"), "a cue has text, and no line end after it");
    }

    private static void checkLine(String line, String name) {
        Checks.require(!line.isBlank() && !line.contains("\n"), name + " must not be blank");
        Checks.require(!line.contains(ARROW), name + " must not contain an arrow");
    }

    /** The same cue at another time. */
    Cue at(long from, long to) {
        return new Cue(id, from, to, settings, text);
    }
}
