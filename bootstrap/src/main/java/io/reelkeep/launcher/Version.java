package io.reelkeep.launcher;

import java.util.Optional;

/** Which Reelkeep this is. */
final class Version {
    private Version() {}

    /** The version in the jar's manifest. */
    static String ours() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }
}
