package io.reelkeep.rest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.assets.BuiltEntry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F17, F37, F38 */
class WatchPageTest {
    private static final PublicUrls URLS = new PublicUrls(URI.create("https://vault.example"));

    private static final ShareToken TOKEN = new ShareToken("A".repeat(22));
    private static final CaptureId CAPTURE = new CaptureId(7);
    private static final String CHINESE = "zh-CN,zh;q=0.9,en;q=0.8";
    private static final String EVIL = "<script>alert('x')</script> \"&amp;";

    @Test
    void shows_the_film_and_its_siblings() {
        WatchPage page = page("Weekly round", "en", List.of(file(11, List.of()), file(12, List.of())));

        Golden.matches("watch/two-files.html", body(page.playing(watched(page), Optional.empty())));
    }

    @Test
    void parts_are_counted_and_clips_are_called_by_their_names() {
        RecordingFile clip = file(12, List.of(), RecordingFile.Making.CLIPPED, EVIL);
        WatchPage page = page("Maths", "en", List.of(file(11, List.of()), clip, file(13, List.of())));

        assertThat(page.playing(watched(clip, List.of()), Optional.empty()))
                .contains("<h1>" + Html.escape(EVIL) + "</h1>")
                .contains("<span>Part 1</span>", "<span>" + Html.escape(EVIL) + "</span>", "<span>Part 2</span>")
                .doesNotContain("<span>Part 3</span>");
    }

    @Test
    void speaks_chinese_and_tells_of_gaps() {
        var gaps = List.of(new Gap(3, 61_000, 20_000, "no_moov"), new Gap(9, 3_700_000, 0, Gap.NEVER_ARRIVED));
        WatchPage page = page("周会", CHINESE, List.of(file(11, gaps)));

        Golden.matches(
                "watch/gaps-zh.html",
                body(page.playing(
                        new WatchedFile(
                                page.opened().files().get(0),
                                OptionalInt.of(90),
                                new OpenShare.Particulars(Optional.of("张敏"), true, false),
                                List.of()),
                        Optional.empty())));
    }

    @Test
    void lets_no_subject_out_of_its_text() {
        WatchPage page = page(EVIL, "en", List.of(file(11, List.of())));

        assertThat(page.playing(watched(page), Optional.empty()))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;&amp;amp;")
                .doesNotContain("<script");
    }

    @Test
    void waits_by_itself_while_the_recording_is_made() {
        assertThat(page("Weekly round", "en", List.of()).waiting())
                .contains("http-equiv=\"refresh\"", "Still being made", "Weekly round");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
                "zh-Hant-TW | zh-CN",
                "zh | zh-CN",
                "en-US,en;q=0.9,zh;q=0.8 | en",
                "de, zh;q=0.5 | zh-CN",
                "de | en",
                "* | en",
                "%%;q=x | en",
                "none | en"
            })
    void answers_in_the_language_that_is_liked_best(String acceptLanguage, String language) {
        assertThat(Words.of(Optional.ofNullable(acceptLanguage)).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "999, 0:00", "67000, 1:07", "3599999, 59:59", "5400000, 1:30:00", "36000000, 10:00:00"})
    void writes_lengths_as_players_do(long millis, String clock) {
        assertThat(Words.clock(millis)).isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00 B", "999, 999 B", "1000, 1.00 KB", "5000000000, 5.00 GB", "1237000000, 1.24 GB"})
    void writes_sizes_as_people_do(long bytes, String size) {
        assertThat(Words.size(bytes)).isEqualTo(size);
    }

    /** F34 */
    @Test
    void offers_a_download_only_to_those_who_will_get_it() {
        WatchPage page = page("Maths", "en", List.of(file(11, List.of())));
        RecordingFile file = page.opened().files().get(0);
        var generous = new WatchPage(
                page.words(),
                page.urls(),
                page.key(),
                new SharedRecordings.Opened(
                        page.opened().recording(), page.opened().files(), Optional.empty(), true, true));

        assertThat(page.playing(watched(file, List.of()), Optional.empty())).doesNotContain("download");
        assertThat(generous.playing(watched(file, List.of()), Optional.empty())).contains("?download=1\" download>");
    }

    /** F30 */
    @Test
    void asks_for_the_password_and_says_when_it_was_wrong() {
        Words words = Words.of(Optional.of("zh"));
        var pages = new GatePages(words, URLS, TOKEN, "/w/AAAAAAAAAAAAAAAAAAAAAA/f/11?t=90");

        assertThat(pages.password(0))
                .contains("action=\"/w/AAAAAAAAAAAAAAAAAAAAAA\"", "请输入访问密码")
                .contains("name=\"to\" value=\"/w/AAAAAAAAAAAAAAAAAAAAAA/f/11?t=90\"")
                .doesNotContain("密码错误");
        assertThat(pages.password(3)).contains("密码错误，还可尝试 3 次");
        assertThat(pages.shut(Duration.ofMillis(29_500))).contains("请于 30 秒后重试");
        assertThat(pages.shut(Duration.ofMinutes(15))).contains("请于 15 分钟后重试");
    }

    /** F25, F27, F28: one page for each gate, with one next step where there is one. */
    @Test
    void each_closed_gate_has_its_own_page() {
        var pages = new GatePages(Words.of(Optional.of("en")), URLS, TOKEN, "/w/AAAAAAAAAAAAAAAAAAAAAA");
        var stranger = new GatePages.Circumstances(Optional.empty(), false, "7");
        var invited = new GatePages.Circumstances(Optional.of("\"><script>"), false, "7");

        assertThat(pages.at(Reason.SIGN_IN_REQUIRED, stranger))
                .hasValueSatisfying(html ->
                        assertThat(html).contains("/sign-in?tenant=7&amp;return_to=%2Fw%2FAAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(pages.at(Reason.APPROVAL_REQUIRED, stranger))
                .hasValueSatisfying(html -> assertThat(html).contains("AAAA/application"));
        assertThat(pages.at(Reason.APPROVAL_REQUIRED, new GatePages.Circumstances(Optional.empty(), true, "7")))
                .hasValueSatisfying(html -> assertThat(html).doesNotContain("<form"));
        assertThat(pages.at(Reason.INVITATION_REQUIRED, invited))
                .hasValueSatisfying(html ->
                        assertThat(html).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script"));
        assertThat(pages.at(Reason.NOT_AMONG_VIEWERS, stranger))
                .hasValueSatisfying(html -> assertThat(html).contains("/sign-in?tenant=7", "another account"));
        assertThat(pages.at(Reason.SUBSCRIPTION_LAPSED, stranger))
                .hasValueSatisfying(html -> assertThat(html).contains("subscription has ended"));
        assertThat(pages.at(Reason.INVITATION_REQUIRED, stranger)).isEmpty();
        assertThat(pages.at(Reason.LINK_UNKNOWN, stranger)).isEmpty();
    }

    @Test
    void offers_captions_and_chapters() {
        WatchPage page = page("Maths", "en", List.of(file(11, List.of())));
        RecordingFile file = page.opened().files().get(0);
        var track = new CaptionTracks.Listed(TrackKind.SUBTITLES, new LanguageTag("zh-Hans"), EVIL, 1, Instant.EPOCH);

        assertThat(page.playing(watched(file, List.of(track)), Optional.empty()))
                .contains("<track kind=\"subtitles\" src=\"/media/" + page.key().text() + "/" + file.id()
                        + "/captions/subtitles-zh-Hans.vtt\" srclang=\"zh-Hans\" label=\"" + Html.escape(EVIL) + "\">");
    }

    @ParameterizedTest
    @CsvSource({
        "33, 33",
        "0, 0",
        "4m10s, 250",
        "1h2m3s, 3723",
        "90s, 90",
        "2h, 7200",
        "'', -1",
        "h, -1",
        "4m10, -1",
        "10s4m, -1",
        "-3, -1",
        "3.5, -1",
        "99999999, -1",
        "999h, -1",
        "٣s, -1"
    })
    void begins_where_the_link_says_if_that_can_be_understood(String start, int seconds) {
        assertThat(StartTime.of(List.of(start)).orElse(-1)).isEqualTo(seconds);
    }

    @Test
    void the_first_start_counts() {
        assertThat(StartTime.of(List.of("5", "9"))).hasValue(5);
        assertThat(StartTime.of(List.of())).isEmpty();
    }

    /** Back to what was wanted, and nowhere else. */
    @ParameterizedTest
    @CsvSource({
        "/w/AAAAAAAAAAAAAAAAAAAAAA/f/11?t=90, /f/11?t=90",
        "/w/AAAAAAAAAAAAAAAAAAAAAA?t=90, ?t=90",
        "/w/AAAAAAAAAAAAAAAAAAAAAA, ''",
        "/w/BBBBBBBBBBBBBBBBBBBBBB, ''",
        "//evil.example/w/AAAAAAAAAAAAAAAAAAAAAA, ''",
        "https://evil.example, ''",
        "/w/AAAAAAAAAAAAAAAAAAAAAA/../../api, ''",
        "/w/AAAAAAAAAAAAAAAAAAAAAA/f/11?t=90&x=1, ''",
        "'', ''"
    })
    void a_form_leads_to_pages_of_its_link_only(String given, String behindTheLink) {
        assertThat(WantedPage.checked(URLS, TOKEN, Optional.of(given)))
                .isEqualTo("/w/AAAAAAAAAAAAAAAAAAAAAA" + behindTheLink);
    }

    @Test
    void tells_the_script_what_there_is_to_play() {
        WatchPage page = page(EVIL, "zh", List.of(file(11, List.of()), file(12, List.of())));
        var track = new CaptionTracks.Listed(TrackKind.SUBTITLES, new LanguageTag("zh-Hans"), EVIL, 1, Instant.EPOCH);
        var watched = new WatchedFile(
                page.opened().files().get(1),
                OptionalInt.of(250),
                new OpenShare.Particulars(Optional.empty(), true, true),
                List.of(track));
        var built = new BuiltEntry(
                "/console/assets/watch-1.js",
                List.of("/console/assets/a-1.js"),
                List.of("/console/assets/watch-1.css"));

        String html = page.playing(watched, Optional.of(built));

        assertThat(html).doesNotContain("<script>");
        Golden.matches("watch/head.html", html.substring(html.indexOf("<title>"), html.indexOf("<style>")));
    }

    private static WatchedFile watched(WatchPage page) {
        return watched(page.opened().files().get(0), List.of());
    }

    private static WatchedFile watched(RecordingFile file, List<CaptionTracks.Listed> captions) {
        return new WatchedFile(
                file, OptionalInt.empty(), new OpenShare.Particulars(Optional.empty(), false, false), captions);
    }

    private static WatchPage page(String title, String acceptLanguage, List<RecordingFile> files) {
        return new WatchPage(
                Words.of(Optional.of(acceptLanguage)),
                URLS,
                new ShareToken("AAAAAAAAAAAAAAAAAAAAAA"),
                new SharedRecordings.Opened(recording(title, files), files, Optional.empty(), false, true));
    }

    private static Recording recording(String title, List<RecordingFile> files) {
        Meeting sample = SampleMeetings.meeting(new TenantId(1), new UserId("u"));
        var meeting = new Meeting(
                new MeetingId(4),
                sample.tenant(),
                sample.kind(),
                sample.code(),
                title,
                sample.creator(),
                sample.startsAt(),
                sample.endsAt(),
                List.of());
        Recording recording = Recording.of(meeting, new RecordingId(5), Origin.CLOUD, SampleTenants.NOON);
        recording.takeBegins(CAPTURE);
        files.forEach(recording::add);
        if (!files.isEmpty()) {
            recording.takeIsDone(CAPTURE);
        }
        return recording;
    }

    private static RecordingFile file(long id, List<Gap> gaps) {
        return file(id, gaps, RecordingFile.Making.RECORDED, "name");
    }

    private static RecordingFile file(long id, List<Gap> gaps, RecordingFile.Making making, String name) {
        Instant start = SampleTenants.NOON.plusSeconds(id);
        return new RecordingFile(
                new RecordingFileId(id),
                CAPTURE,
                making,
                name,
                FileBody.whole(new BlobId("0".repeat(32)), 1000, "a".repeat(64)),
                start,
                start.plusSeconds(5400),
                5_400_000,
                "avc1.42c01e",
                gaps,
                start);
    }

    /** Without the frame, which is the same everywhere. */
    private static String body(String page) {
        return page.substring(page.indexOf("<main>"), page.indexOf("</body>")).strip();
    }
}
