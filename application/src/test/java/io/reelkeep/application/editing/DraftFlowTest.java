package io.reelkeep.application.editing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DraftFlowTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording lesson = school.recorded();

    private Draft.Content content(long... bounds) {
        List<Range> ranges = bounds.length == 0
                ? List.of()
                : List.of(new Range(lesson.files().get(0).id(), bounds[0], bounds[1]));
        return new Draft.Content(Optional.empty(), Cut.Operation.REMOVE, CutMode.STRICT, ranges);
    }

    private Draft begun() {
        return kit.editDraft.begin(school.tenant, lesson.id(), content());
    }

    @Test
    void is_kept_from_the_first_thought_on() {
        Draft draft = begun();

        Draft changed = kit.editDraft.change(school.tenant, lesson.id(), draft.id(), content(0, 5_000), 1);

        assertThat(changed.revision()).isEqualTo(2);
        assertThat(kit.browseDrafts.show(school.tenant, lesson.id(), draft.id()))
                .isEqualTo(changed);
        assertThat(kit.browseDrafts.list(school.tenant, lesson.id(), Long.MAX_VALUE, 10))
                .containsExactly(changed);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        Draft draft = begun();
        Draft mine = kit.editDraft.change(school.tenant, lesson.id(), draft.id(), content(0, 5_000), 1);

        assertRefused(
                Reason.DRAFT_CHANGED, () -> kit.editDraft.change(school.tenant, lesson.id(), draft.id(), content(), 1));
        assertThat(kit.browseDrafts.show(school.tenant, lesson.id(), draft.id()))
                .isEqualTo(mine);
    }

    @Test
    void is_gone_once_discarded() {
        Draft draft = begun();

        kit.editDraft.discard(school.tenant, lesson.id(), draft.id());

        assertRefused(Reason.DRAFT_UNKNOWN, () -> kit.browseDrafts.show(school.tenant, lesson.id(), draft.id()));
        assertRefused(Reason.DRAFT_UNKNOWN, () -> kit.editDraft.discard(school.tenant, lesson.id(), draft.id()));
    }

    @Test
    void refuses_ranges_that_no_clip_could_have() {
        assertRefused(Reason.BAD_PARAMETER, () -> kit.editDraft.begin(school.tenant, lesson.id(), content(0, 60_001)));
        var stranger = new Range(new RecordingFileId(1), 0, 1);
        assertRefused(
                Reason.FILE_UNKNOWN,
                () -> kit.editDraft.begin(
                        school.tenant,
                        lesson.id(),
                        new Draft.Content(Optional.empty(), Cut.Operation.KEEP, CutMode.SNAP, List.of(stranger))));
    }

    @Test
    void belongs_to_its_recording_and_its_tenant() {
        Draft draft = begun();
        School other = new School(kit);
        Recording theirs = other.recorded();

        assertRefused(Reason.DRAFT_UNKNOWN, () -> kit.browseDrafts.show(other.tenant, theirs.id(), draft.id()));
        assertRefused(Reason.DRAFT_UNKNOWN, () -> kit.editDraft.discard(other.tenant, theirs.id(), draft.id()));
        assertRefused(Reason.DRAFT_UNKNOWN, () -> kit.browseDrafts.show(school.tenant, new RecordingId(1), draft.id()));
        assertRefused(
                Reason.RECORDING_UNKNOWN, () -> kit.browseDrafts.list(other.tenant, lesson.id(), Long.MAX_VALUE, 10));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.editDraft.begin(other.tenant, lesson.id(), content()));
    }
}
