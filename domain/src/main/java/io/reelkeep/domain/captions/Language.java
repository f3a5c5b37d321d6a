package io.reelkeep.domain.captions;

/** Where sentences and words end, as far as signs tell. Blanks belong to what is before them. */
final class Language {
    private static final String WIDE_STOPS = "。！？｡";
    private static final String STOPS = ".!?…" + WIDE_STOPS;

    private Language() {}

    /** A stop of Latin writing needs a blank after it: 3.14 goes on. */
    static int endOfSentence(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int stops = at;
            while (stops < text.length() && STOPS.indexOf(text.charAt(stops)) >= 0) {
                stops++;
            }
            boolean isWide = stops > at && WIDE_STOPS.indexOf(text.charAt(stops - 1)) >= 0;
            int closed = stops > at ? closersAfter(text, stops) : stops;
            if (stops > at && (isWide || closed == text.length() || text.charAt(closed) == ' ')) {
                return blanksAfter(text, closed);
            }
            at = Math.max(closed, at + 1);
        }
        return text.length();
    }

    static int endOfWord(String text, int from, int end) {
        int before = text.codePointAt(from);
        int at = from + Character.charCount(before);
        while (at < end && !beginsWord(before, text.codePointAt(at))) {
            before = text.codePointAt(at);
            at += Character.charCount(before);
        }
        return at;
    }

    private static boolean beginsWord(int before, int now) {
        if (before == ' ') {
            return now != ' ';
        }
        if (isOpener(before)) {
            return false;
        }
        return standsAlone(now)
                || (standsAlone(before) && (Character.isLetterOrDigit(now) || isOpener(now)))
                || (isWideMark(before) && Character.isLetterOrDigit(now));
    }

    /** One of the characters of Chinese and Japanese writing, where no blanks tell words apart. */
    private static boolean standsAlone(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> Character.isLetter(character);
            default -> false;
        };
    }

    private static boolean isWideMark(int character) {
        return !Character.isLetterOrDigit(character)
                && (character >= 0x3000 && character < 0x3040 || character >= 0xFF00 && character < 0xFFF0);
    }

    private static boolean isOpener(int character) {
        int type = Character.getType(character);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static int closersAfter(String text, int from) {
        int at = from;
        while (at < text.length() && isCloser(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isCloser(char sign) {
        int type = Character.getType(sign);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || sign == '"'
                || sign == '\'';
    }

    private static int blanksAfter(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
