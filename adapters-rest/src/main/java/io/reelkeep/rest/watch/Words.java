package io.reelkeep.rest.watch;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of a page in one language: Chinese where it is asked for first, else English. */
final class Words {
    private static final String BUNDLE = "io.reelkeep.rest.watch.words";
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");
    private static final Words ENGLISH = new Words(Locale.ROOT);
    private static final Words CHINESE = new Words(Locale.CHINESE);
    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final ResourceBundle sentences;

    private Words(Locale locale) {
        this.sentences = ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), AS_ASKED);
    }

    /** @param acceptLanguage as sent; what cannot be understood counts as absent */
    static Words of(Optional<String> acceptLanguage) {
        return acceptLanguage.filter(Words::prefersChinese).isPresent() ? CHINESE : ENGLISH;
    }

    private static boolean prefersChinese(String acceptLanguage) {
        try {
            List<Locale.LanguageRange> asked = Locale.LanguageRange.parse(acceptLanguage);
            return Locale.CHINESE.equals(Locale.lookup(asked, KNOWN));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    boolean isChinese() {
        return this == CHINESE;
    }

    /** For the {@code lang} attribute. */
    String language() {
        return sentences.getString("language");
    }

    String say(String key, String... details) {
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(details);
    }

    /** {@code 4:07} or {@code 1:30:00}; begun seconds do not count. */
    /** A size as people read it, to three digits: {@code 1.24 GB}; a kilobyte has 1000 bytes. */
    static String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.3g %s", amount, UNITS.get(unit));
    }

    static String clock(long millis) {
        Duration time = Duration.ofMillis(millis);
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
