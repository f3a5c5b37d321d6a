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
    void a_file_of_another_tenant_is_as_unknown_as_one_that_never_was() {
        keep(TrackKind.SUBTITLES, "en", "Good morning.");
        TenantId other = new School(kit).tenant;

        assertRefused(Reason.FILE_UNKNOWN, () -> kit.readTranscript.read(other, file));
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.readTranscript.read(school.tenant, new RecordingFileId(1)));
    }
}
