package io.reelkeep.application.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.SignedText;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.DeletionReceipt;
import io.reelkeep.domain.deletion.DeletionReceipt.State;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F12-F15, F43, F44; ASVS 14.2.7. */
final class ReceiptTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Caller caller = new Caller(school.tenant, new AppId(7));

    private Recording deleted() {
        Recording recording = school.recorded();
        kit.deleteRecording.delete(
                new DeleteRecording.Command(caller, recording.id(), Optional.of(new UserId("teacher"))));
        return recording;
    }

    private DeletionReceipt receipt(Recording recording) {
        return kit.showReceipt.ofRecording(caller, recording.id());
    }

    @Test
    void a_receipt_is_complete_once_the_store_has_confirmed_that_it_has_nothing() {
        Recording recording = deleted();
        assertThat(receipt(recording).state()).isEqualTo(State.ERASING);
        assertThat(receipt(recording).check().present()).isPositive();

        kit.runDue();

        DeletionReceipt receipt = receipt(recording);
        assertThat(receipt.state()).isEqualTo(State.COMPLETE);
        assertThat(receipt.check().present()).isZero();
        assertThat(receipt.check().checked()).isEqualTo(receipt.objects().size());
        assertThat(receipt.tombstone().by().operator()).contains(new UserId("teacher"));
    }

    @Test
    void every_object_is_told_with_size_digest_and_time() {
        Recording recording = deleted();
        kit.runDue();

        assertThat(receipt(recording).objects())
                .isNotEmpty()
                .allSatisfy(object ->
                        assertThat(object.isUnmeasured()).as(object.toString()).isFalse())
                .allSatisfy(object -> assertThat(object.erasedAt()).isPresent())
                .extracting(DeletedObject::kind)
                .contains(DeletedObject.Kind.FILE, DeletedObject.Kind.SEGMENT, DeletedObject.Kind.SUPERSEDED);
    }

    @Test
    void bytes_that_came_back_make_it_incomplete() {
        Recording recording = deleted();
        kit.runDue();
        DeletedObject object = receipt(recording).objects().get(0);
        kit.blobStore.write(object.blob(), new ByteArrayInputStream(new byte[3]), blob -> {});

        assertThat(receipt(recording).state()).isEqualTo(State.ERASING);
        assertThat(receipt(recording).check().present()).isEqualTo(1);
    }

    @Test
    void is_signed_over_all_that_it_says() {
        Recording recording = deleted();
        kit.runDue();
        DeletionReceipt receipt = receipt(recording);
        String key = kit.signer.publicKey(school.tenant);
        List<DeletedObject> fewer =
                receipt.objects().subList(1, receipt.objects().size());
        var cut = new DeletionReceipt(receipt.tombstone(), fewer, receipt.check(), receipt.signature());

        assertThat(SignedText.isSigned(receipt.text(), receipt.signature(), key))
                .isTrue();
        assertThat(SignedText.isSigned(cut.text(), cut.signature(), key)).isFalse();
    }

    @Test
    void a_file_has_a_receipt_of_its_own() {
        Recording recording = deleted();
        kit.runDue();
        var file = recording.files().get(0).id();

        DeletionReceipt receipt = kit.showReceipt.ofFile(caller, recording.id(), file);

        assertThat(receipt.state()).isEqualTo(State.COMPLETE);
        assertThat(receipt.objects())
                .extracting(DeletedObject::kind)
                .contains(DeletedObject.Kind.FILE)
                .doesNotContain(DeletedObject.Kind.SEGMENT);
    }

    @Test
    void what_was_not_deleted_or_is_another_tenants_has_none() {
        Recording there = school.recorded();
        assertThatThrownBy(() -> receipt(there))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(Reason.RECORDING_UNKNOWN));
        Recording gone = deleted();
        var stranger = new Caller(new School(kit).tenant, new AppId(7));

        assertThatThrownBy(() -> kit.showReceipt.ofRecording(stranger, gone.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(Reason.RECORDING_UNKNOWN));
        var everything = new ShowReceipt.Query(Instant.EPOCH, Instant.MAX, Optional.empty(), 10);
        assertThat(kit.showReceipt.list(stranger, everything)).isEmpty();
        assertThat(kit.showReceipt.list(caller, everything)).isNotEmpty();
    }
}
