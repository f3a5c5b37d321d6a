package io.reelkeep.persistence.deletion;

import io.reelkeep.application.deletion.port.Traces;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Forgets rows of every feature, by statements: nobody reads them before. */
public final class JpaTraces implements Traces {
    /** In this order: what is found through another row goes before it. ?1 is the tenant, ?2 the file. */
    private static final List<String> OF_FILE = List.of(
            "delete from share where tenant_id = ?1 and file_id = ?2",
            "delete from caption_track where tenant_id = ?1 and file_id = ?2",
            "delete from preview_illustration where tenant_id = ?1 and file_id = ?2",
            "delete from preview where tenant_id = ?1 and file_id = ?2",
            "delete from sync_ledger where tenant_id = ?1 and file_id = ?2",
            """
            delete from content_checksum where tenant_id = ?1 and (file_id = ?2 or tag in
                (select content_tag from recording_file where tenant_id = ?1 and id = ?2))
            """,
            """
            delete from callback_attempt where tenant_id = ?1 and delivery_id in
                (select id from callback_delivery where tenant_id = ?1 and file_id = ?2)
            """,
            "delete from callback_delivery where tenant_id = ?1 and file_id = ?2",
            "delete from usage_event where tenant_id = ?1 and file_id = ?2",
            """
            delete from clip_order where tenant_id = ?1 and clip_id in
                (select id from clip where tenant_id = ?1 and file_id = ?2)
            """,
            "delete from clip where tenant_id = ?1 and file_id = ?2",
            "delete from transcoding where tenant_id = ?1 and source_id = ?2",
            "update transcoding set result_id = null, failure = 'deleted' where tenant_id = ?1 and result_id = ?2");

    /** ?1 is the tenant, ?2 the recording, ?3 matches a line that begins with the file. */
    private static final List<String> THAT_NAME_FILE = List.of("""
            delete from clip_draft
            where tenant_id = ?1 and recording_id = ?2 and concat(chr(10), ranges) like ?3
            """, """
            delete from clip_order where tenant_id = ?1 and clip_id in
                (select id from clip where tenant_id = ?1 and recording_id = ?2 and file_id is null
                    and concat(chr(10), ranges) like ?3)
            """, """
            delete from clip where tenant_id = ?1 and recording_id = ?2 and file_id is null
                and concat(chr(10), ranges) like ?3
            """);

    /** ?1 is the tenant, ?2 the recording. */
    private static final List<String> OF_RECORDING = List.of(
            "delete from share where tenant_id = ?1 and recording_id = ?2",
            "delete from access_member where tenant_id = ?1 and recording_id = ?2",
            "delete from access_request where tenant_id = ?1 and recording_id = ?2",
            "delete from invitation where tenant_id = ?1 and recording_id = ?2",
            "delete from recycle_bin where tenant_id = ?1 and recording_id = ?2",
            "delete from legal_hold where tenant_id = ?1 and recording_id = ?2",
            """
            delete from callback_attempt where tenant_id = ?1 and delivery_id in
                (select id from callback_delivery where tenant_id = ?1 and recording_id = ?2)
            """,
            "delete from callback_delivery where tenant_id = ?1 and recording_id = ?2",
            "delete from usage_event where tenant_id = ?1 and recording_id = ?2",
            "delete from clip_draft where tenant_id = ?1 and recording_id = ?2",
            """
            delete from clip_order where tenant_id = ?1 and clip_id in
                (select id from clip where tenant_id = ?1 and recording_id = ?2)
            """,
            "delete from clip where tenant_id = ?1 and recording_id = ?2",
            "delete from transcoding where tenant_id = ?1 and recording_id = ?2");

    /** ?1 is the tenant, ?2 the recording. */
    private static final List<String> OF_CAPTURES =
            List.of("""
            delete from notify_wish where tenant_id = ?1 and capture_id in
                (select id from capture where tenant_id = ?1 and recording_id = ?2)
            """, """
            delete from upload where tenant_id = ?1 and capture_id in
                (select id from capture where tenant_id = ?1 and recording_id = ?2)
            """, """
            delete from segment where tenant_id = ?1 and capture_id in
                (select id from capture where tenant_id = ?1 and recording_id = ?2)
            """, """
            delete from capture_part where tenant_id = ?1 and capture_id in
                (select id from capture where tenant_id = ?1 and recording_id = ?2)
            """, "delete from capture where tenant_id = ?1 and recording_id = ?2");

    private final EntityManager entities;

    public JpaTraces(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void forget(TenantId tenant, RecordingId recording, RecordingFileId file) {
        run(OF_FILE, tenant, file.value());
        for (String statement : THAT_NAME_FILE) {
            entities.createNativeQuery(statement)
                    .setParameter(1, tenant.value())
                    .setParameter(2, recording.value())
                    .setParameter(3, "%\n" + file + " %")
                    .executeUpdate();
        }
    }

    @Override
    public void forget(TenantId tenant, RecordingId recording) {
        run(OF_RECORDING, tenant, recording.value());
    }

    @Override
    public void forgetCaptures(TenantId tenant, RecordingId recording) {
        run(OF_CAPTURES, tenant, recording.value());
    }

    private void run(List<String> statements, TenantId tenant, long id) {
        for (String statement : statements) {
            entities.createNativeQuery(statement)
                    .setParameter(1, tenant.value())
                    .setParameter(2, id)
                    .executeUpdate();
        }
    }
}
