package io.reelkeep.application.captions;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.Cue;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReadTranscriptTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording lesson = school.recorded();
    private final RecordingFileId file = lesson.files().get(0).id();

    private void keep(TrackKind kind, String language, String text) {
        var cue = new Cue(Optional.empty(), 0, 1000, "", text);
        kit.keepCaptions.keep(
                school.tenant,
                lesson.id(),
                file,
                new CaptionTrack(kind, new LanguageTag(language), language, List.of(cue)));
    }

    @Test
    void the_subtitles_of_a_file_are_its_transcript() {
        keep(TrackKind.CHAPTERS, "aa", "Chapter one");
        keep(TrackKind.SUBTITLES, "zh-Hans", "大家好。");
        keep(TrackKind.SUBTITLES, "en", "Good morning.");

        ReadTranscript.Found found = kit.readTranscript.read(school.tenant, file);

        assertThat(found.recording().id()).isEqualTo(lesson.id());
        assertThat(found.transcript().paragraphs().get(0).sentences().get(0).text())
                .isEqualTo("Good morning.");
    }

    @Test
    void a_file_without_subtitles_has_no_transcript() {
        keep(TrackKind.CHAPTERS, "en", "Chapter one");

        assertRefused(Reason.CAPTIONS_UNKNOWN, () -> kit.readTranscript.read(school.tenant, file));
    }

    @Test
    void of_several_languages_the_nearest_is_taken() {
        keep(TrackKind.SUBTITLES, "en", "English");
        keep(TrackKind.SUBTITLES, "zh-Hans", "simplified");
        keep(TrackKind.SUBTITLES, "zh-Hant", "traditional");

        assertThat(said("zh")).isEqualTo("simplified");
        assertThat(said("zh-Hant")).isEqualTo("traditional");
        assertThat(said("en-GB")).isEqualTo("English");
        assertRefused(Reason.CAPTIONS_UNKNOWN, () -> said("ja"));
    }

    private String said(String language) {
        return kit.readTranscript
                .read(school.tenant, file, Optional.of(new LanguageTag(language)))
                .transcript()
                .paragraphs()
                .get(0)
                .sentences()
                .get(0)
                .text();
    }

    @Test
    void chapters_are_read_in_the_same_way() {
        keep(TrackKind.SUBTITLES, "en", "Good morning.");
        assertRefused(
                Reason.CAPTIONS_UNKNOWN, () -> kit.readTranscript.chapters(school.tenant, file, Optional.empty()));

        keep(TrackKind.CHAPTERS, "en", "Chapter one");

        assertThat(kit.readTranscript
                        .chapters(school.tenant, file, Optional.empty())
                        .transcript()
                        .paragraphs())
                .hasSize(1);
    }

    /** C23 */
    @Test
    void nothing_is_read_while_the_subscription_has_ended() {
        keep(TrackKind.SUBTITLES, "en", "Good morning.");

        kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        known.id(),
                        known.name(),
                        known.edition(),
                        Optional.of(kit.clock.instant()),
                        known.quotaBytes(),
                        known.zone(),
                        known.createdAt()));

        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> kit.readTranscript.read(school.tenant, file));
    }

    @Test
    void a_file_of_another_tenant_is_as_unknown_as_one_that_never_was() {
        keep(TrackKind.SUBTITLES, "en", "Good morning.");
        TenantId other = new School(kit).tenant;

        assertRefused(Reason.FILE_UNKNOWN, () -> kit.readTranscript.read(other, file));
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.readTranscript.read(school.tenant, new RecordingFileId(1)));
    }
}
