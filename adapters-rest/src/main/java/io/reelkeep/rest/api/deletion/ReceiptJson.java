package io.reelkeep.rest.api.deletion;

import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.DeletionReceipt;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** A receipt: all that is signed stands in it. */
record ReceiptJson(
        String tenantId,
        String recordingId,
        Optional<String> fileId,
        String meetingId,
        ByJson deletedBy,
        String deletedAt,
        String state,
        Optional<String> erasedAt,
        StoreJson store,
        List<ObjectJson> objects,
        String publicKey,
        String signature) {
    /** Who deleted it. */
    record ByJson(String appId, Optional<String> operator) {
        static ByJson of(Tombstone tombstone) {
            return new ByJson(
                    tombstone.by().app().toString(), tombstone.by().operator().map(UserId::value));
        }
    }

    /** What the store said just now. */
    record StoreJson(String checkedAt, int checked, int present) {}

    /** Bytes that went with it. */
    record ObjectJson(
            String kind,
            String objectId,
            Optional<Long> sizeBytes,
            Optional<String> sha256,
            String condemnedAt,
            Optional<String> erasedAt) {
        static ObjectJson of(DeletedObject object) {
            return new ObjectJson(
                    Input.word(object.kind()),
                    object.blob().value(),
                    object.sizeBytes(),
                    object.digest().map(Sha256::hex),
                    Times.write(object.condemnedAt()),
                    object.erasedAt().map(Times::write));
        }
    }

    static ReceiptJson of(DeletionReceipt receipt, String publicKey) {
        Tombstone tombstone = receipt.tombstone();
        return new ReceiptJson(
                tombstone.tenant().toString(),
                tombstone.recording().toString(),
                tombstone.file().map(file -> file.id().toString()),
                tombstone.meeting().toString(),
                ByJson.of(tombstone),
                Times.write(tombstone.deletedAt()),
                Input.word(receipt.state()),
                tombstone.erasedAt().map(Times::write),
                new StoreJson(
                        Times.write(receipt.check().at()),
                        receipt.check().checked(),
                        receipt.check().present()),
                receipt.objects().stream().map(ObjectJson::of).toList(),
                publicKey,
                receipt.signature());
    }
}
