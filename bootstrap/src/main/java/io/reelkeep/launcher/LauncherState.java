package io.reelkeep.launcher;

/** Tells the readiness check how far the launcher is: a system property, since a class loader stands between them. */
final class LauncherState {
    private static final String PROPERTY = "reelkeep.launcher.state";

    private LauncherState() {}

    /** @param state {@code starting}, {@code ready} or {@code draining} */
    static void tell(String state) {
        System.setProperty(PROPERTY, state);
    }
}
