package io.reelkeep.console;

/**
 * How somebody looks at a page.
 *
 * @param language as browsers say it, e.g. {@code zh-CN}
 * @param widthPixels of the window
 * @param isDark prefers dark
 */
public record Look(String language, int widthPixels, boolean isDark) {
    public static final Look WIDE = new Look("zh-CN", 1280, false);
    public static final Look PHONE = new Look("zh-CN", 390, false);
    public static final Look ENGLISH = new Look("en-GB", 1280, false);
    public static final Look ENGLISH_PHONE = new Look("en-GB", 390, false);
    public static final Look DARK = new Look("zh-CN", 1280, true);

    boolean isPhone() {
        return widthPixels < 720;
    }

    /** For the name of a picture. */
    @Override
    public String toString() {
        return language.substring(0, 2) + "-" + widthPixels + (isDark ? "-dark" : "");
    }
}
