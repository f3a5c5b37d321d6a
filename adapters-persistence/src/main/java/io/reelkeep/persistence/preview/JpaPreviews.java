package io.reelkeep.persistence.preview;

import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The previews as rows, their illustrations as rows of their own. */
public final class JpaPreviews implements Previews {
    private final EntityManager entities;
    private final Rows rows;

    public JpaPreviews(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void put(Preview preview) {
        long tenant = preview.tenant().value();
        long file = preview.file().value();
        rows.find(PreviewRow.class, new TenantKey(tenant, file))
                .ifPresentOrElse(row -> row.take(preview), () -> entities.persist(new PreviewRow().take(preview)));
        List<IllustrationRow> known = illustrationRows(tenant, List.of(file));
        List<Illustration> wanted = preview.illustrations();
        for (int place = 0; place < wanted.size(); place++) {
            if (place < known.size()) {
                known.get(place).take(wanted.get(place));
            } else {
                entities.persist(new IllustrationRow(tenant, file, place).take(wanted.get(place)));
            }
        }
        known.stream().skip(wanted.size()).forEach(entities::remove);
        entities.flush();
    }

    @Override
    public Optional<Preview> find(TenantId tenant, RecordingFileId file) {
        return rows.find(PreviewRow.class, new TenantKey(tenant.value(), file.value())).stream()
                .flatMap(row -> restored(tenant, List.of(row)).stream())
                .findFirst();
    }

    @Override
    public List<Preview> of(TenantId tenant, RecordingId recording) {
        List<PreviewRow> found = rows.ofOwners(PreviewRow.class, """
                        select p from PreviewRow p where p.tenantId = :tenant and p.recordingId in :owners
                        order by p.id
                        """, tenant.value(), List.of(recording.value()))
                .getResultList();
        return restored(tenant, found);
    }

    private List<Preview> restored(TenantId tenant, List<PreviewRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> files = found.stream().map(PreviewRow::fileId).toList();
        Map<Long, List<Illustration>> illustrations = illustrationRows(tenant.value(), files).stream()
                .collect(Collectors.groupingBy(
                        IllustrationRow::fileId, Collectors.mapping(IllustrationRow::snapshot, Collectors.toList())));
        return found.stream()
                .map(row -> row.snapshot(illustrations.getOrDefault(row.fileId(), List.of())))
                .toList();
    }

    private List<IllustrationRow> illustrationRows(long tenant, List<Long> files) {
        return rows.ofOwners(IllustrationRow.class, """
                        select i from IllustrationRow i where i.tenantId = :tenant and i.ownerId in :owners
                        order by i.ownerId, i.place
                        """, tenant, files).getResultList();
    }
}
