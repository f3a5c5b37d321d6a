package io.reelkeep.domain.captions;

import io.reelkeep.domain.shared.Checks;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language by its BCP 47 tag, in the usual case: {@code zh-Hans-CN}. */
public record LanguageTag(String value) {
    /** RFC 5646 §4.4.1: room for every tag but those with extensions. */
    public static final int MAX_LENGTH = 35;

    public LanguageTag {
        Checks.require(!value.isEmpty() && value.length() <= MAX_LENGTH, "a language tag has 1 to 35 characters");
        value = canonical(value);
    }

    private static String canonical(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException("must be a BCP 47 language tag such as zh-Hans or en-GB", malformed);
        }
    }

    /** Whether both are of one language, in whatever region or script: {@code zh-Hans} and {@code zh-TW}. */
    public boolean isRelatedTo(LanguageTag other) {
        return language().equals(other.language());
    }

    private String language() {
        return Locale.forLanguageTag(value).getLanguage();
    }

    @Override
    public String toString() {
        return value;
    }
}
