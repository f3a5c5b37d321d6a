package io.reelkeep.rest.api.usage;

import java.util.regex.Pattern;

/** Text in a table that people open with a spreadsheet. */
final class Cell {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Cell() {}

    /** What a spreadsheet would take for a formula gets an apostrophe before it (ASVS 1.2.10). */
    static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
