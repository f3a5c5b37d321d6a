package io.reelkeep.domain.editing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DraftTest {
    private static final Range RANGE = new Range(new RecordingFileId(6), 0, 1);

    private final Draft draft =
            Draft.begun(new DraftId(1), new TenantId(7), new RecordingId(8), content(List.of()), SampleTenants.NOON);

    private static Draft.Content content(List<Range> ranges) {
        return new Draft.Content(Optional.of("name"), Cut.Operation.REMOVE, CutMode.EXACT, ranges);
    }

    @Test
    void every_change_makes_the_next_revision() {
        Draft changed = draft.changed(content(List.of(RANGE)), 1, SampleTenants.NOON.plusSeconds(1));

        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.changedAt()).isEqualTo(SampleTenants.NOON.plusSeconds(1));
        assertThat(changed.createdAt()).isEqualTo(SampleTenants.NOON);
        assertThat(changed.cut()).isEqualTo(new Cut(Cut.Operation.REMOVE, CutMode.EXACT, List.of(RANGE)));
    }

    @Test
    void refuses_changes_to_what_it_was() {
        Draft changed = draft.changed(content(List.of(RANGE)), 1, SampleTenants.NOON);

        assertRefused(Reason.DRAFT_CHANGED, () -> changed.changed(content(List.of()), 1, SampleTenants.NOON));
        assertRefused(Reason.DRAFT_CHANGED, () -> changed.changed(content(List.of()), 3, SampleTenants.NOON));
    }

    @Test
    void may_have_no_range_yet_but_is_no_cut_until_then() {
        assertRefused(Reason.BAD_PARAMETER, draft::cut);
    }

    @Test
    void refuses_what_no_cut_can_have() {
        assertRefused(Reason.BAD_PARAMETER, () -> content(Collections.nCopies(501, RANGE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Draft.Content(Optional.of(" "), Cut.Operation.KEEP, CutMode.SNAP, List.of()));
    }
}
