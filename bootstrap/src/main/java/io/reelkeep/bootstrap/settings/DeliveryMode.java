package io.reelkeep.bootstrap.settings;

import java.util.Locale;
import java.util.stream.Stream;

/** Who sends media to viewers. */
public enum DeliveryMode {
    /** This process. */
    DIRECT,
    /** The web server in front of it, off its own disk. */
    X_ACCEL,
    /** The store, what is downloaded. */
    PRESIGNED;

    /** As settings have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String[] words() {
        return Stream.of(values()).map(DeliveryMode::word).toArray(String[]::new);
    }

    static DeliveryMode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
