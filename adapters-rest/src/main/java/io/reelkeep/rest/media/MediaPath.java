package io.reelkeep.rest.media;

import io.reelkeep.application.delivery.Wanted;
import io.reelkeep.application.delivery.Wanted.Form;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.sharing.WatchKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked for by which link: {@code /media/{token}/...}.
 *
 * @param isDownload to be kept, not shown
 */
record MediaPath(WatchKey key, Wanted wanted, boolean isDownload) {
    private static final Pattern LINK =
            Pattern.compile("/media/([A-Za-z0-9_-]{22}|t\\.[A-Za-z0-9_.-]{50,460})/(.{1,150})");
    private static final String ARCHIVE = "recording.zip";

    /** The forms of a file: its id in the first group, the name of what is wanted in the second. */
    private enum Shape {
        WHOLE(Form.WHOLE, "([0-9]{1,19})\\.(mp4|webm)"),
        SOUND(Form.SOUND, "([0-9]{1,19})\\.(m4a)"),
        PREVIEW(
                Form.PREVIEW,
                "([0-9]{1,19})/(poster\\.jpg|storyboard\\.vtt|storyboard-[0-9]\\.jpg|peaks(?:-[0-9])?\\.json)"),
        HLS(Form.HLS, "([0-9]{1,19})/hls/([A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*)"),
        CAPTIONS(Form.CAPTIONS, "([0-9]{1,19})/captions/((?:subtitles|chapters)-[A-Za-z0-9-]{1,35})\\.vtt");

        private final Form form;
        private final Pattern pattern;

        Shape(Form form, String pattern) {
            this.form = form;
            this.pattern = Pattern.compile(pattern);
        }

        Optional<Wanted> read(String rest) {
            Matcher matcher = pattern.matcher(rest);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            OptionalLong id = Checks.decimalId(matcher.group(1));
            return id.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Wanted.OfFile(new RecordingFileId(id.getAsLong()), form, matcher.group(2)));
        }
    }

    /** Read off the raw path: nothing that is escaped, dotted or parameterised is a path of ours. */
    static Optional<MediaPath> of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return of(path, Optional.ofNullable(request.getQueryString()).orElse(""));
    }

    static Optional<MediaPath> of(String rawPath, String rawQuery) {
        Matcher link = LINK.matcher(rawPath);
        if (!link.matches()) {
            return Optional.empty();
        }
        boolean isDownload = has(rawQuery, "download=1");
        return key(link.group(1))
                .flatMap(key -> wanted(link.group(2), rawQuery).map(wanted -> new MediaPath(key, wanted, isDownload)));
    }

    private static Optional<WatchKey> key(String text) {
        return text.length() == ShareToken.LENGTH
                ? Optional.of(new ShareToken(text))
                : Ticket.read(text).map(WatchKey.class::cast);
    }

    private static Optional<Wanted> wanted(String rest, String query) {
        if (rest.equals(ARCHIVE)) {
            return Optional.of(new Wanted.Archive(has(query, "audio_only=1")));
        }
        return Arrays.stream(Shape.values())
                .flatMap(shape -> shape.read(rest).stream())
                .findFirst();
    }

    private static boolean has(String query, String parameter) {
        return Arrays.asList(query.split("&", -1)).contains(parameter);
    }
}
