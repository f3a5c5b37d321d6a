package io.reelkeep.persistence.transcoding;

import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.transcoding.Transcoding;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What came of encoding anew, as rows. */
public final class JpaTranscodings implements Transcodings {
    private final EntityManager entities;
    private final Rows rows;

    public JpaTranscodings(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void put(Transcoding transcoding) {
        rows.find(TranscodingRow.class, key(transcoding.tenant(), transcoding.source()))
                .ifPresentOrElse(
                        row -> row.take(transcoding), () -> entities.persist(new TranscodingRow().take(transcoding)));
        entities.flush();
    }

    @Override
    public Optional<Transcoding> find(TenantId tenant, RecordingFileId source) {
        return rows.find(TranscodingRow.class, key(tenant, source)).map(TranscodingRow::snapshot);
    }

    @Override
    public List<Transcoding> of(TenantId tenant, RecordingId recording) {
        return rows.ofOwners(TranscodingRow.class, """
                        select t from TranscodingRow t where t.tenantId = :tenant and t.recordingId in :owners
                        order by t.id
                        """, tenant.value(), List.of(recording.value()))
                .getResultStream()
                .map(TranscodingRow::snapshot)
                .toList();
    }

    private static TenantKey key(TenantId tenant, RecordingFileId source) {
        return new TenantKey(tenant.value(), source.value());
    }
}
