package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.editing.port.Drafts} promises. */
public interface DraftsContract extends StoreContract {
    Draft.Content EMPTY = new Draft.Content(Optional.empty(), Cut.Operation.KEEP, CutMode.SNAP, List.of());
    Draft.Content FULL = new Draft.Content(
            Optional.of("第一节"),
            Cut.Operation.REMOVE,
            CutMode.EXACT,
            List.of(new Range(new RecordingFileId(6), 0, 1), new Range(new RecordingFileId(7), 5, Long.MAX_VALUE)));

    private Draft known(TenantId tenant, RecordingId recording, Draft.Content content) {
        Draft draft = Draft.begun(new DraftId(SampleIds.next()), tenant, recording, content, SampleTenants.NOON);
        inOne(() -> stores().drafts().add(draft));
        return draft;
    }

    private Draft known() {
        return known(knownTenant().id(), new RecordingId(SampleIds.next()), EMPTY);
    }

    private Optional<Draft> kept(Draft draft) {
        return inOne(() -> stores().drafts().find(draft.tenant(), draft.id()));
    }

    @Test
    default void finds_a_draft_as_it_was_added() {
        Draft empty = known();
        Draft full = known(empty.tenant(), empty.recording(), FULL);

        assertThat(kept(empty)).contains(empty);
        assertThat(kept(full)).contains(full);
        assertThat(inOne(() -> stores().drafts().lock(full.tenant(), full.id())))
                .contains(full);
    }

    @Test
    default void keeps_every_change_of_a_saved_draft() {
        Draft draft = known();
        Draft changed = draft.changed(FULL, 1, SampleTenants.NOON.plusMillis(1));

        inOne(() -> stores().drafts().save(changed));

        assertThat(kept(draft)).contains(changed);
    }

    @Test
    default void drafts_of_another_tenant_do_not_exist() {
        Draft draft = known();
        TenantId other = knownTenant().id();

        inOne(() -> stores().drafts().remove(other, draft.id()));

        assertThat(inOne(() -> stores().drafts().find(other, draft.id()))).isEmpty();
        assertThat(inOne(() -> stores().drafts().lock(other, draft.id()))).isEmpty();
        assertThat(inOne(() -> stores().drafts().list(other, draft.recording(), Long.MAX_VALUE, 10)))
                .isEmpty();
        assertThat(kept(draft)).contains(draft);
    }

    @Test
    default void a_removed_draft_is_found_no_more() {
        Draft draft = known();

        inOne(() -> stores().drafts().remove(draft.tenant(), draft.id()));

        assertThat(kept(draft)).isEmpty();
    }

    @Test
    default void lists_the_drafts_of_a_recording_newest_first() {
        Draft first = known();
        Draft second = known(first.tenant(), first.recording(), FULL);
        Draft third = known(first.tenant(), first.recording(), EMPTY);
        known(first.tenant(), new RecordingId(SampleIds.next()), EMPTY);

        assertThat(inOne(() -> stores().drafts().list(first.tenant(), first.recording(), Long.MAX_VALUE, 2)))
                .containsExactly(third, second);
        assertThat(inOne(() -> stores().drafts()
                        .list(first.tenant(), first.recording(), second.id().value(), 2)))
                .containsExactly(first);
    }

    @Test
    default void writers_of_the_same_draft_wait_for_each_other() {
        Draft draft = known();

        twentyTimesInTwoThreads(() -> {
            Draft locked = stores().drafts().lock(draft.tenant(), draft.id()).orElseThrow();
            stores().drafts().save(locked.changed(FULL, locked.revision(), SampleTenants.NOON));
        });

        assertThat(kept(draft).orElseThrow().revision()).isEqualTo(41);
    }
}
