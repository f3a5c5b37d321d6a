package io.reelkeep.application.captions;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.Delivery;
import io.reelkeep.application.delivery.Wanted;
import io.reelkeep.application.editing.OrderClip;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.Cue;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.captions.WebVtt;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipWarning;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A recorded lesson lasts a minute. */
final class CaptionFlowTest {
    private static final LanguageTag ENGLISH = new LanguageTag("en");

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording lesson = school.recorded();
    private final RecordingFileId file = lesson.files().get(0).id();

    private static CaptionTrack track(TrackKind kind, Cue... cues) {
        return new CaptionTrack(kind, ENGLISH, "English", List.of(cues));
    }

    private static Cue cue(long from, long to, String text) {
        return new Cue(Optional.empty(), from, to, "", text);
    }

    private boolean keep(CaptionTrack track) {
        return kit.keepCaptions.keep(school.tenant, lesson.id(), file, track);
    }

    private CaptionTrack kept(RecordingFileId of, TrackKind kind) {
        return kit.showCaptions.show(school.tenant, lesson.id(), of, kind, ENGLISH);
    }

    private Clip removed(Range... holes) {
        return clip(new Cut(Cut.Operation.REMOVE, CutMode.EXACT, List.of(holes)));
    }

    private Clip clip(Cut cut) {
        Clip clip = kit.orderClip.order(new OrderClip.Command(
                new Caller(school.tenant, new AppId(7)), lesson.id(), cut, Optional.empty(), Optional.empty()));
        kit.runDue();
        return kit.browseClips.show(school.tenant, clip.id());
    }

    /** F82 */
    @Test
    void subtitles_are_told_of_as_a_transcript_and_chapters_are_not() {
        school.subscribe(CredentialKind.MEETING, Set.of(RecordingEvent.Kind.TRANSCRIBED));
        keep(track(TrackKind.SUBTITLES, cue(0, 1_000, "Good morning")));
        keep(track(TrackKind.CHAPTERS, cue(0, 1_000, "Greetings")));
        kit.runDue();

        assertThat(kit.receiver.posts())
                .extracting(post -> post.delivery().told().event())
                .containsExactly("transcribed");
    }

    @Test
    void a_track_is_added_replaced_and_removed() {
        assertThat(keep(track(TrackKind.SUBTITLES, cue(0, 1, "one")))).isTrue();
        assertThat(keep(track(TrackKind.SUBTITLES, cue(0, 1, "two")))).isFalse();
        assertThat(kept(file, TrackKind.SUBTITLES).cues()).containsExactly(cue(0, 1, "two"));
        assertThat(kit.showCaptions.list(school.tenant, lesson.id(), file)).hasSize(1);

        kit.keepCaptions.remove(school.tenant, lesson.id(), file, TrackKind.SUBTITLES, ENGLISH);

        assertRefused(Reason.CAPTIONS_UNKNOWN, () -> kept(file, TrackKind.SUBTITLES));
        assertRefused(
                Reason.CAPTIONS_UNKNOWN,
                () -> kit.keepCaptions.remove(school.tenant, lesson.id(), file, TrackKind.SUBTITLES, ENGLISH));
    }

    @Test
    void a_file_has_thirty_two_tracks_at_most() {
        IntStream.range(0, KeepCaptions.MAX_TRACKS)
                .mapToObj(n -> new LanguageTag("x-" + n))
                .forEach(language ->
                        keep(new CaptionTrack(TrackKind.SUBTITLES, language, "label", List.of(cue(0, 1, "one")))));

        assertRefused(Reason.BAD_PARAMETER, () -> keep(track(TrackKind.SUBTITLES, cue(0, 1, "one"))));
        assertThat(keep(new CaptionTrack(
                        TrackKind.SUBTITLES, new LanguageTag("x-0"), "label", List.of(cue(0, 1, "again")))))
                .isFalse();
    }

    @Test
    void captions_and_chapters_are_cut_along() {
        keep(track(
                TrackKind.SUBTITLES,
                cue(1_000, 6_000, "hello"),
                cue(12_000, 13_000, "secret"),
                cue(30_000, 31_000, "bye")));
        keep(track(TrackKind.CHAPTERS, cue(0, 20_000, "Part 1"), cue(20_000, 60_000, "Part 2")));

        Clip clip = removed(new Range(file, 5_000, 15_000));

        RecordingFileId made = clip.result().orElseThrow().file();
        assertThat(kept(made, TrackKind.SUBTITLES).cues())
                .containsExactly(cue(1_000, 5_000, "hello"), cue(20_000, 21_000, "bye"));
        assertThat(kept(made, TrackKind.CHAPTERS).cues())
                .containsExactly(cue(0, 10_000, "Part 1"), cue(10_000, 50_000, "Part 2"));
        assertThat(kept(made, TrackKind.SUBTITLES).label()).isEqualTo("English");
        assertThat(kept(file, TrackKind.SUBTITLES).cues()).hasSize(3);
    }

    @Test
    void what_no_track_can_hold_is_left_out_and_told() {
        Cue[] cues =
                IntStream.range(0, 1_000).mapToObj(n -> cue(n, n + 1, "text")).toArray(Cue[]::new);
        keep(track(TrackKind.SUBTITLES, cues));
        keep(track(TrackKind.CHAPTERS, cue(0, 60_000, "All")));
        List<Range> often = Collections.nCopies(21, new Range(file, 0, 1_000));

        Clip clip = clip(new Cut(Cut.Operation.KEEP, CutMode.EXACT, often));

        Clip.Result result = clip.result().orElseThrow();
        assertThat(result.warnings()).contains(ClipWarning.CAPTIONS_LEFT_OUT);
        assertThat(kit.showCaptions.list(school.tenant, lesson.id(), result.file()))
                .extracting("kind")
                .containsExactly(TrackKind.CHAPTERS);
    }

    @Test
    void viewers_get_them_by_the_link() {
        keep(track(TrackKind.SUBTITLES, cue(0, 1_000, "你好")));
        var visitor = kit.fetcher(school.tenant, new ShareScope.WholeRecording(lesson.id()));

        Delivery delivery = kit.deliverMedia.deliver(visitor, wanted("subtitles-en"), false);

        assertThat(delivery.mediaType()).isEqualTo("text/vtt");
        assertThat(delivery.name()).isEqualTo(lesson.files().get(0).name() + ".en.vtt");
        assertThat(WebVtt.read(text(delivery))).containsExactly(cue(0, 1_000, "你好"));
        assertRefused(Reason.LINK_UNKNOWN, () -> kit.deliverMedia.deliver(visitor, wanted("chapters-en"), false));
    }

    private Wanted wanted(String name) {
        return new Wanted.OfFile(file, Wanted.Form.CAPTIONS, name);
    }

    private static String text(Delivery delivery) {
        try (BlobContent content = delivery.open()) {
            ByteBuffer bytes = ByteBuffer.allocate((int) delivery.sizeBytes());
            assertThat(content.read(0, bytes)).isEqualTo(bytes.capacity());
            assertThat(content.read(bytes.capacity(), bytes)).isEqualTo(-1);
            return new String(bytes.array(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_is_anothers_is_unknown() {
        keep(track(TrackKind.SUBTITLES, cue(0, 1, "one")));
        School other = new School(kit);

        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.showCaptions.list(other.tenant, lesson.id(), file));
        assertRefused(
                Reason.FILE_UNKNOWN, () -> kit.showCaptions.list(school.tenant, lesson.id(), new RecordingFileId(1)));
        assertRefused(
                Reason.RECORDING_UNKNOWN,
                () -> kit.keepCaptions.remove(other.tenant, lesson.id(), file, TrackKind.SUBTITLES, ENGLISH));
    }
}
