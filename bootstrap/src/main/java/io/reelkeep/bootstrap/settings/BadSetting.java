package io.reelkeep.bootstrap.settings;

/** A setting that the server refuses to start with; the message is one line for the operator. */
public final class BadSetting extends RuntimeException {
    public BadSetting(String message) {
        super(message);
    }

    static BadSetting of(Setting setting, String value) {
        return new BadSetting(
                setting.key() + "=" + shown(setting, value) + " is refused: it must be " + setting.allowed() + ".");
    }

    /** Secrets are not repeated, not even wrong ones. */
    private static String shown(Setting setting, String value) {
        return switch (setting) {
            case ADMIN_SECRET, MASTER_KEY, DB_PASSWORD, S3_SECRET_KEY -> "***";
            default -> value.length() <= 200 ? value : value.substring(0, 200) + "…";
        };
    }
}
