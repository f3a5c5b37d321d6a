package io.reelkeep.persistence.sharing;

import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The links as rows. */
public final class JpaShares implements Shares {
    private final EntityManager entities;
    private final Rows rows;

    public JpaShares(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(Share share) {
        entities.persist(new ShareRow().take(share));
        entities.flush();
    }

    @Override
    public void save(Share share) {
        rows.known(ShareRow.class, share.token().value()).take(share);
    }

    @Override
    public Optional<Share> find(ShareToken token) {
        return rows.find(ShareRow.class, token.value()).map(ShareRow::snapshot);
    }

    @Override
    public Optional<Share> lock(ShareToken token) {
        return rows.lock(ShareRow.class, token.value()).map(ShareRow::snapshot);
    }

    @Override
    public Optional<Share> openFor(TenantId tenant, ShareScope scope) {
        return open(tenant, List.of(scope.recording().value())).stream()
                .filter(share -> share.scope().equals(scope))
                .findFirst();
    }

    @Override
    public List<Share> openForAll(TenantId tenant, Collection<RecordingId> recordings) {
        return open(tenant, ids(recordings)).stream()
                .filter(share -> share.scope().onlyFile().isEmpty())
                .toList();
    }

    @Override
    public List<Share> openForFilesOf(TenantId tenant, Collection<RecordingId> recordings) {
        return open(tenant, ids(recordings)).stream()
                .filter(share -> share.scope().onlyFile().isPresent())
                .toList();
    }

    private static List<Long> ids(Collection<RecordingId> recordings) {
        return recordings.stream().map(RecordingId::value).toList();
    }

    private List<Share> open(TenantId tenant, List<Long> recordings) {
        if (recordings.isEmpty()) {
            return List.of();
        }
        return rows.ofOwners(ShareRow.class, """
                        select s from ShareRow s where s.tenantId = :tenant and s.recordingId in :owners
                        and s.revokedAt is null order by s.createdAt, s.token
                        """, tenant.value(), recordings)
                .getResultStream()
                .map(ShareRow::snapshot)
                .toList();
    }
}
