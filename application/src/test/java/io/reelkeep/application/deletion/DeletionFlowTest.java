package io.reelkeep.application.deletion;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.OrderClip;
import io.reelkeep.application.kit.InMemoryBlobLedger;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.AppId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class DeletionFlowTest {
    private static final AppId APP = new AppId(7);

    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private DeleteRecording.Command all(TenantId tenant, RecordingId recording) {
        return new DeleteRecording.Command(new Caller(tenant, APP), recording, Optional.of(new UserId("teacher")));
    }

    private void delete(Recording recording) {
        kit.deleteRecording.delete(all(school.tenant, recording.id()));
    }

    private DeleteFile.Command one(TenantId tenant, RecordingFile file) {
        return new DeleteFile.Command(new Caller(tenant, APP), Optional.empty(), file.id(), Optional.empty());
    }

    private void delete(RecordingFile file) {
        kit.deleteFile.delete(one(school.tenant, file));
    }

    private TenantId stranger() {
        return new School(kit).tenant;
    }

    private void order(Recording recording, RecordingFile source) {
        var cut = new Cut(Cut.Operation.KEEP, CutMode.STRICT, List.of(new Range(source.id(), 3_000, 10_000)));
        kit.orderClip.order(new OrderClip.Command(
                new Caller(school.tenant, APP), recording.id(), cut, Optional.empty(), Optional.empty()));
    }

    private List<DeletedObject> objects(Recording recording) {
        return kit.transactions.inOne(() -> kit.stores.tombstones().objects(school.tenant, recording.id()));
    }

    private Recording folder(Recording recording) {
        return kit.showRecording.show(school.tenant, recording.id()).recording();
    }

    /** F15: no byte is left, of the file, of its segments, or of what it was before it was written out. */
    @Test
    void nothing_of_a_deleted_recording_is_left_in_the_store() {
        Recording recording = school.recorded();
        assertThat(kit.blobStore.kept()).isNotEmpty();

        delete(recording);
        kit.runDue();

        assertThat(kit.blobStore.kept()).isEmpty();
        assertThat(kit.transactions.inOne(
                        () -> ((InMemoryBlobLedger) kit.stores.ledger()).in(InMemoryBlobLedger.State.CONFIRMED)))
                .isEmpty();
        assertRefused(Reason.RECORDING_UNKNOWN, () -> folder(recording));
    }

    /** Before any task has run, nothing leads to it any more. */
    @Test
    void what_leads_to_a_recording_ends_with_the_deletion_itself() {
        Recording recording = school.recorded();
        Visitor visitor = kit.fetcher(school.tenant, new ShareScope.WholeRecording(recording.id()));

        delete(recording);

        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(visitor));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> folder(recording));
    }

    @Test
    void keeps_who_deleted_what_and_when_and_every_object_of_it() {
        Recording recording = school.recorded();
        RecordingFile file = recording.files().get(0);

        delete(recording);
        kit.runDue();

        var tombstone = kit.transactions
                .inOne(() -> kit.stores.tombstones().find(school.tenant, file.id()))
                .orElseThrow();
        assertThat(tombstone.by().operator()).contains(new UserId("teacher"));
        assertThat(tombstone.by().app()).isEqualTo(APP);
        assertThat(tombstone.deletedAt()).isEqualTo(kit.clock.instant());
        assertThat(objects(recording))
                .extracting(DeletedObject::kind)
                .contains(DeletedObject.Kind.FILE, DeletedObject.Kind.SEGMENT, DeletedObject.Kind.SUPERSEDED);
        assertThat(objects(recording))
                .allSatisfy(object -> assertThat(object.erasedAt()).isPresent());
    }

    /** F15 */
    @Test
    void what_was_deleted_cannot_be_deleted_again() {
        Recording recording = school.recorded();
        RecordingFile file = recording.files().get(0);

        delete(recording);

        assertRefused(Reason.RECORDING_DELETED, () -> delete(recording));
        assertRefused(Reason.FILE_DELETED, () -> delete(file));
    }

    @Test
    void what_is_of_another_tenant_is_unknown_even_when_it_was_deleted() {
        Recording recording = school.recorded();
        RecordingFile file = recording.files().get(0);
        TenantId stranger = stranger();

        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.deleteRecording.delete(all(stranger, recording.id())));
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.deleteFile.delete(one(stranger, file)));
        delete(recording);
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.deleteRecording.delete(all(stranger, recording.id())));
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.deleteFile.delete(one(stranger, file)));
    }

    @Test
    void a_file_is_unknown_in_a_recording_that_is_not_its_own() {
        RecordingFile file = school.recorded().files().get(0);
        var elsewhere = new DeleteFile.Command(
                new Caller(school.tenant, APP), Optional.of(new RecordingId(1)), file.id(), Optional.empty());

        assertRefused(Reason.FILE_UNKNOWN, () -> kit.deleteFile.delete(elsewhere));
        delete(file);
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.deleteFile.delete(elsewhere));
    }

    @Test
    void nothing_is_deleted_while_it_is_being_recorded() {
        Capture capture = school.start();
        school.send(capture, 1);
        assertRefused(Reason.RECORDING_NOT_READY, () -> delete(school.folder(capture)));

        school.stop(capture, 1);

        assertRefused(Reason.RECORDING_NOT_READY, () -> delete(school.folder(capture)));
    }

    @Test
    void nothing_is_deleted_while_a_clip_is_cut_out_of_it() {
        Recording recording = school.recorded();
        order(recording, recording.files().get(0));

        assertRefused(Reason.RECORDING_NOT_READY, () -> delete(recording));
        assertRefused(Reason.RECORDING_NOT_READY, () -> delete(recording.files().get(0)));
    }

    /** F44 */
    @Test
    void a_clip_stays_when_its_source_is_deleted() {
        Recording recording = school.recorded();
        RecordingFile source = recording.files().get(0);
        order(recording, source);
        kit.runDue();

        delete(source);
        kit.runDue();

        RecordingFile clip = folder(recording).files().get(0);
        assertThat(folder(recording).files()).hasSize(1);
        assertThat(clip.making()).isEqualTo(RecordingFile.Making.CLIPPED);
        assertThat(SampleBytes.read(kit.blobStore, clip.body().blob())).isNotEmpty();
        assertThat(kit.blobStore.kept()).containsExactly(clip.body().blob());
    }

    @Test
    void a_recording_goes_with_its_last_file() {
        Recording recording = school.recorded();

        delete(recording.files().get(0));
        kit.runDue();

        assertRefused(Reason.RECORDING_UNKNOWN, () -> folder(recording));
        assertRefused(Reason.RECORDING_DELETED, () -> delete(recording));
        assertThat(kit.blobStore.kept()).isEmpty();
    }

    /** F14 */
    @Test
    void of_several_each_is_deleted_for_itself() {
        Recording ready = school.recorded();
        var unknown = new RecordingId(1);

        var outcomes =
                kit.deleteRecording.deleteEach(List.of(all(school.tenant, unknown), all(school.tenant, ready.id())));

        assertThat(outcomes.get(0).refusal().orElseThrow().reason()).isEqualTo(Reason.RECORDING_UNKNOWN);
        assertThat(outcomes.get(1).refusal()).isEmpty();
        assertRefused(Reason.RECORDING_UNKNOWN, () -> folder(ready));
    }

    /** A meeting whose recording was deleted can be recorded again. */
    @Test
    void a_new_recording_takes_the_place_of_a_deleted_one() {
        Recording first = school.recorded();
        delete(first);

        Recording second = school.recorded();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(school.text(second, 0)).isNotEmpty();
    }

    @Test
    void a_file_that_is_just_being_written_out_leaves_nothing_behind() {
        Capture capture = school.start();
        school.send(capture, 1);
        school.stop(capture, 1);
        var stitch = kit.outbox.due(kit.clock.instant()).orElseThrow().task();
        kit.stitchPart.stitch(school.tenant, capture.id(), 1);
        kit.outbox.done(stitch);
        Recording recording = school.folder(capture);
        assertThat(recording.files().get(0).body().isRecipe()).isTrue();

        delete(recording);
        kit.runDue();

        assertThat(kit.blobStore.kept()).isEmpty();
    }

    @Test
    void a_deletion_that_was_not_committed_deletes_nothing() {
        Recording recording = school.recorded();
        kit.transactions.breakOne(InMemoryTransactions.Fault.BEFORE_COMMIT, 1);

        Assertions.assertThatThrownBy(() -> delete(recording)).isInstanceOf(DatabaseException.class);
        kit.runDue();

        assertThat(school.text(folder(recording), 0)).isNotEmpty();
    }

    @Test
    void room_of_deleted_files_is_free_at_once() {
        Recording recording = school.recorded();
        assertThat(kit.transactions.inOne(() -> kit.stores.ledger().keptBytes(school.tenant)))
                .isPositive();

        delete(recording);

        assertThat(kit.transactions.inOne(() -> kit.stores.ledger().keptBytes(school.tenant)))
                .isZero();
    }
}
