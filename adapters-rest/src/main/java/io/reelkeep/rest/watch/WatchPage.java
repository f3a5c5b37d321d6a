package io.reelkeep.rest.watch;

import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.assets.BuiltEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What the holder of a link sees: the film, what it is, and the other files of the same meeting. */
record WatchPage(Words words, PublicUrls urls, WatchKey key, SharedRecordings.Opened opened) {
    private static final int MAX_GAPS_TOLD = 10;
    private static final int SECONDS_BETWEEN_LOOKS = 10;
    /** Whoever opens a link may be anywhere: times are told in the one zone that means the same to all. */
    private static final DateTimeFormatter NEUTRAL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param script what was built to play it; without it the browser's own player does */
    String playing(WatchedFile watched, Optional<BuiltEntry> script) {
        RecordingFile file = watched.file();
        var film = new Film(words, urls, key, watched);
        String main = """
                <div class="watch">
                <article class="sheet">
                <div class="player" id="player">%s</div>
                <div class="about" id="about">
                <h1>%s</h1>
                %s%s%s%s</div>
                </article>
                %s</div>
                """.formatted(
                        film.html(),
                        Html.escape(nameOf(file)),
                        facts(watched),
                        download(film, file),
                        gaps(file.gaps()),
                        isUnderWay() ? note(words.say("making.more")) : "",
                        siblings(file));
        String head = new LinkPreview(nameOf(file), inBrief(file), film.poster()).html()
                + script.map(built -> player(film, file).html() + loads(built)).orElse("");
        return Html.page(words, title(), head, main);
    }

    private static String inBrief(RecordingFile file) {
        return NEUTRAL_TIME.format(file.startedAt()) + " · " + Words.clock(file.durationMillis());
    }

    private PlayerJson player(Film film, RecordingFile file) {
        return new PlayerJson(
                words.isChinese() ? "zh" : "en",
                pageOf(file),
                film.json(),
                opened.mayDownload(),
                key.kind() == WatchKey.Kind.LINK,
                neighbour(file, -1),
                neighbour(file, 1));
    }

    private String nameOf(RecordingFile file) {
        return isPart(file) ? title() : file.name();
    }

    private static String loads(BuiltEntry built) {
        String styles = built.styles().stream()
                .map(path -> "<link rel=\"stylesheet\" href=\"%s\">\n".formatted(Html.escape(path)))
                .collect(Collectors.joining());
        String preloads = built.preloads().stream()
                .map(path -> "<link rel=\"modulepreload\" href=\"%s\">\n".formatted(Html.escape(path)))
                .collect(Collectors.joining());
        return styles
                + preloads
                + "<script type=\"module\" src=\"%s\"></script>\n".formatted(Html.escape(built.script()));
    }

    private Optional<String> neighbour(RecordingFile file, int step) {
        int at = opened.files().indexOf(file) + step;
        return at >= 0 && at < opened.files().size()
                ? Optional.of(pageOf(opened.files().get(at)))
                : Optional.empty();
    }

    private String pageOf(RecordingFile file) {
        return WantedPage.of(urls, key, file.id().toString(), OptionalInt.empty());
    }

    /** For a recording that has no file yet, or never will. */
    String waiting() {
        String kind = isUnderWay() ? "making" : "failed";
        String refresh =
                isUnderWay() ? "<meta http-equiv=\"refresh\" content=\"" + SECONDS_BETWEEN_LOOKS + "\">\n" : "";
        var notice = new Html.Notice(kind, words.say(kind + ".title"), words.say(kind + ".text"));
        return Html.notice(words, notice, refresh, "<p>" + Html.escape(title()) + "</p>\n");
    }

    private String title() {
        return opened.recording().about().title();
    }

    private boolean isUnderWay() {
        RecordingState state = opened.recording().state();
        return state == RecordingState.RECORDING || state == RecordingState.PROCESSING;
    }

    private String facts(WatchedFile watched) {
        RecordingFile file = watched.file();
        Instant start = file.startedAt().truncatedTo(ChronoUnit.SECONDS);
        String owner = watched.particulars()
                .owner()
                .map(name -> "<li>%s <b>%s</b></li>\n".formatted(Html.escape(words.say("owner")), Html.escape(name)))
                .orElse("");
        return """
                <ul class="facts">
                %s<li>%s <b><time datetime="%s">%s</time></b></li>
                <li>%s <b>%s</b></li>
                </ul>
                """.formatted(
                        owner,
                        Html.escape(words.say("recorded")),
                        start,
                        NEUTRAL_TIME.format(start),
                        Html.escape(words.say("duration")),
                        Words.clock(file.durationMillis()));
    }

    /** Offered only to those who will be given it (F34). */
    private String download(Film film, RecordingFile file) {
        return opened.mayDownload()
                ? "<p class=\"take\" id=\"take\"><a class=\"button other\" href=\"%s\" download>%s</a></p>\n"
                        .formatted(
                                Html.escape(film.media() + "?download=1"),
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
                <aside class="side" id="files">
                <h2>%s</h2>
                <ul class="files">
                %s</ul>
                </aside>
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
                        Html.escape(pageOf(file)),
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
