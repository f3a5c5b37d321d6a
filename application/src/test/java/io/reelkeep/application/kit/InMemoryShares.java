package io.reelkeep.application.kit;

import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Links in memory. */
public final class InMemoryShares implements Shares {
    private final InMemoryTable<ShareToken, Share> rows;

    public InMemoryShares(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "shares", ShareToken::value);
    }

    @Override
    public void add(Share share) {
        rows.add(share.token(), share);
    }

    void forget(Predicate<Share> unwanted) {
        rows.removeIf(unwanted);
    }

    @Override
    public void save(Share share) {
        rows.save(share.token(), share);
    }

    @Override
    public Optional<Share> find(ShareToken token) {
        return rows.find(token);
    }

    @Override
    public Optional<Share> lock(ShareToken token) {
        return rows.find(token);
    }

    @Override
    public Optional<Share> openFor(TenantId tenant, ShareScope scope) {
        return open(tenant).filter(share -> share.scope().equals(scope)).findFirst();
    }

    @Override
    public List<Share> openForAll(TenantId tenant, Collection<RecordingId> recordings) {
        return open(tenant)
                .filter(share -> share.scope().onlyFile().isEmpty())
                .filter(share -> recordings.contains(share.scope().recording()))
                .toList();
    }

    @Override
    public List<Share> openForFilesOf(TenantId tenant, Collection<RecordingId> recordings) {
        return open(tenant)
                .filter(share -> share.scope().onlyFile().isPresent())
                .filter(share -> recordings.contains(share.scope().recording()))
                .toList();
    }

    private Stream<Share> open(TenantId tenant) {
        return rows.all()
                .filter(share -> share.tenant().equals(tenant))
                .filter(share -> share.revokedAt().isEmpty());
    }
}
