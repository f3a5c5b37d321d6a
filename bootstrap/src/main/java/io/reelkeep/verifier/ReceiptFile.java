package io.reelkeep.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.DeletionReceipt;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A receipt of deletion as a value. What is malformed is told by {@link IllegalArgumentException}. */
final class ReceiptFile {
    private ReceiptFile() {}

    static DeletionReceipt receipt(JsonNode json) {
        var tenant = new TenantId(number(json, "tenant_id"));
        var recording = new RecordingId(number(json, "recording_id"));
        var tombstone = new Tombstone(
                tenant,
                recording,
                new MeetingId(number(json, "meeting_id")),
                find(json, "file_id").map(ReceiptFile::file),
                new DeletedBy(
                        new AppId(number(json.path("deleted_by"), "app_id")),
                        find(json.path("deleted_by"), "operator").map(UserId::new)),
                time(json, "deleted_at"),
                find(json, "erased_at").map(Instant::parse));
        List<DeletedObject> objects = new ArrayList<>();
        json.path("objects").forEach(object -> objects.add(object(object, tenant, recording)));
        JsonNode store = json.path("store");
        var check = new DeletionReceipt.StoreCheck(
                time(store, "checked_at"),
                store.path("checked").asInt(),
                store.path("present").asInt());
        return new DeletionReceipt(tombstone, objects, check, AuditFile.text(json, "signature"));
    }

    /** Only the id of a file is signed. */
    private static Tombstone.DeletedFile file(String id) {
        return new Tombstone.DeletedFile(new RecordingFileId(Long.parseLong(id)), new CaptureId(1), 0, "0".repeat(64));
    }

    private static DeletedObject object(JsonNode json, TenantId tenant, RecordingId recording) {
        return new DeletedObject(
                tenant,
                recording,
                Optional.empty(),
                DeletedObject.Kind.valueOf(AuditFile.text(json, "kind").toUpperCase(Locale.ROOT)),
                new BlobId(AuditFile.text(json, "object_id")),
                find(json, "size_bytes").map(Long::valueOf),
                find(json, "sha256").map(Sha256::new),
                time(json, "condemned_at"),
                find(json, "erased_at").map(Instant::parse));
    }

    private static Optional<String> find(JsonNode json, String field) {
        return json.has(field) ? Optional.of(AuditFile.text(json, field)) : Optional.empty();
    }

    private static long number(JsonNode json, String field) {
        return Long.parseLong(AuditFile.text(json, field));
    }

    private static Instant time(JsonNode json, String field) {
        return Instant.parse(AuditFile.text(json, field));
    }
}
