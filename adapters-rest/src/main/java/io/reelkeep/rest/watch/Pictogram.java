package io.reelkeep.rest.watch;

/** A small picture above what a page says, so that a gate is known at a glance. */
final class Pictogram {
    private static final String LOCK = "M7 11V8a5 5 0 0 1 10 0v3M5 11h14v10H5zM12 15v2";
    private static final String PERSON = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5";
    private static final String CLOCK = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2";
    private static final String BROKEN =
            "M10 14a4 4 0 0 1 0-5.7l2-2A4 4 0 0 1 17.7 12M14 10a4 4 0 0 1 0 5.7l-2 2A4 4 0 0 1 6.3 12M4 4l16 16";
    private static final String LETTER = "M3 6h18v13H3zM3 7l9 7 9-7";

    private Pictogram() {}

    /** @param kind of a notice; without a picture of its own it has none */
    static String of(String kind) {
        return switch (kind) {
            case "password", "restricted", "forbidden" -> svg(LOCK);
            case "signin", "notyou", "apply" -> svg(PERSON);
            case "applied", "lapsed", "making", "away", "tries" -> svg(CLOCK);
            case "gone", "failed", "wrong" -> svg(BROKEN);
            case "invited", "guests" -> svg(LETTER);
            default -> "";
        };
    }

    private static String svg(String path) {
        return "<svg class=\"emblem\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"" + path
                + "\"/></svg>\n";
    }
}
