package io.reelkeep.rest.watch;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What the holder of a link sees: the film, what it is, and the other files of the same meeting. */
record WatchPage(Words words, PublicUrls urls, WatchKey key, SharedRecordings.Opened opened) {
    private static final int MAX_GAPS_TOLD = 10;
    private static final int SECONDS_BETWEEN_LOOKS = 10;
    /** Whoever opens a link may be anywhere: times are told in the one zone that means the same to all. */
    private static final DateTimeFormatter NEUTRAL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * @param startSeconds where to begin
     * @param hasPoster there is a picture to show until it plays
     * @param captions what can be read along, or jumped to
     */
    String playing(
            RecordingFile file, OptionalInt startSeconds, boolean hasPoster, List<CaptionTracks.Listed> captions) {
        String main = """
                <article class="sheet">
                <div class="player"><video controls playsinline preload="metadata"%s src="%s">%s%s</video></div>
                <div class="about">
                <h1>%s</h1>
                %s%s%s%s</div>
                </article>
                %s""".formatted(
                        poster(file, hasPoster),
                        source(file, startSeconds),
                        captions.stream().map(track -> track(file, track)).collect(Collectors.joining()),
                        fallback(file),
                        Html.escape(isPart(file) ? title() : file.name()),
                        facts(file),
                        download(file),
                        gaps(file.gaps()),
                        isUnderWay() ? note(words.say("making.more")) : "",
                        siblings(file));
        return Html.page(words, title(), "", main);
    }

    /** For a recording that has no file yet, or never will. */
    String waiting() {
        String kind = isUnderWay() ? "making" : "failed";
        String refresh =
                isUnderWay() ? "<meta http-equiv=\"refresh\" content=\"" + SECONDS_BETWEEN_LOOKS + "\">\n" : "";
        String main = """
                <section class="sheet notice">
                <h1>%s</h1>
                <p>%s</p>
                <p>%s</p>
                </section>
                """.formatted(
                Html.escape(words.say(kind + ".title")), Html.escape(words.say(kind + ".text")), Html.escape(title()));
        return Html.page(words, words.say(kind + ".title"), refresh, main);
    }

    private String title() {
        return opened.recording().about().title();
    }

    private boolean isUnderWay() {
        RecordingState state = opened.recording().state();
        return state == RecordingState.RECORDING || state == RecordingState.PROCESSING;
    }

    private String poster(RecordingFile file, boolean hasPoster) {
        String path = urls.preview(key, file.id(), "poster.jpg").getRawPath();
        return hasPoster ? " poster=\"" + Html.escape(path) + "\"" : "";
    }

    private String source(RecordingFile file, OptionalInt startSeconds) {
        String fragment = startSeconds.isPresent() ? "#t=" + startSeconds.getAsInt() : "";
        return Html.escape(media(file) + fragment);
    }

    /** By path alone: the page may have been opened under another name of this server. */
    private String media(RecordingFile file) {
        return urls.media(key, file).getRawPath();
    }

    private String track(RecordingFile file, CaptionTracks.Listed track) {
        String kind = Input.word(track.kind());
        return "<track kind=\"%s\" src=\"%s\" srclang=\"%s\" label=\"%s\">"
                .formatted(
                        kind,
                        urls.captions(key, file.id(), kind + "-" + track.language())
                                .getRawPath(),
                        track.language(),
                        Html.escape(track.label()));
    }

    private String fallback(RecordingFile file) {
        return "%s <a href=\"%s\">%s</a>"
                .formatted(
                        Html.escape(words.say("noplayer")), Html.escape(media(file)), Html.escape(words.say("open")));
    }

    private String facts(RecordingFile file) {
        Instant start = file.startedAt().truncatedTo(ChronoUnit.SECONDS);
        return """
                <ul class="facts">
                <li>%s <b><time datetime="%s">%s</time></b></li>
                <li>%s <b>%s</b></li>
                </ul>
                """.formatted(
                        Html.escape(words.say("recorded")),
                        start,
                        NEUTRAL_TIME.format(start),
                        Html.escape(words.say("duration")),
                        Words.clock(file.durationMillis()));
    }

    /** Offered only to those who will be given it (F34). */
    private String download(RecordingFile file) {
        return opened.mayDownload()
                ? "<p class=\"take\"><a href=\"%s\" download>%s</a></p>\n"
                        .formatted(
                                Html.escape(media(file) + "?download=1"),
                                Html.escape(words.say("download", Words.size(file.sizeBytes()))))
                : "";
    }

    private String gaps(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return "";
        }
        String told = gaps.stream()
                .limit(MAX_GAPS_TOLD)
                .map(this::gap)
                .map(WatchPage::item)
                .collect(Collectors.joining());
        String untold = gaps.size() > MAX_GAPS_TOLD
                ? item(words.say("gap.more", Integer.toString(gaps.size() - MAX_GAPS_TOLD)))
                : "";
        return "<div class=\"note\">" + Html.escape(words.say("gaps")) + "<ul>" + told + untold + "</ul></div>\n";
    }

    private String gap(Gap gap) {
        String at = Words.clock(gap.atMillis());
        return gap.missingMillis() > 0
                ? words.say("gap.known", at, Words.clock(Math.max(gap.missingMillis(), 1000)))
                : words.say("gap.unknown", at);
    }

    private String siblings(RecordingFile current) {
        List<RecordingFile> files = opened.files();
        if (files.size() < 2) {
            return "";
        }
        List<RecordingFile> parts = files.stream().filter(WatchPage::isPart).toList();
        String items = files.stream()
                .map(file -> sibling(label(file, parts), file, file.id().equals(current.id())))
                .collect(Collectors.joining());
        return """
                <h2>%s</h2>
                <ul class="files">
                %s</ul>
                """.formatted(Html.escape(words.say("files", Integer.toString(files.size()))), items);
    }

    /** A part of the recording itself; clips and the like have names of their own. */
    private static boolean isPart(RecordingFile file) {
        return file.making() == RecordingFile.Making.RECORDED;
    }

    private String label(RecordingFile file, List<RecordingFile> parts) {
        return isPart(file) ? words.say("file", Integer.toString(parts.indexOf(file) + 1)) : file.name();
    }

    private String sibling(String label, RecordingFile file, boolean isCurrent) {
        return "<li><a href=\"%s\"%s><span>%s</span><span>%s</span></a></li>\n"
                .formatted(
                        Html.escape(urls.watchPage(key).getRawPath() + "/f/" + file.id()),
                        isCurrent ? " aria-current=\"page\"" : "",
                        Html.escape(label),
                        Words.clock(file.durationMillis()));
    }

    private static String item(String text) {
        return "<li>" + Html.escape(text) + "</li>";
    }

    private static String note(String text) {
        return "<div class=\"note\">" + Html.escape(text) + "</div>\n";
    }
}
