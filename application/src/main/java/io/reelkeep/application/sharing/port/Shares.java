package io.reelkeep.application.sharing.port;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The links that were given out. */
public interface Shares {
    void add(Share share);

    void save(Share share);

    /** By the secret itself, over all tenants: the holder of a link has nothing else. */
    Optional<Share> find(ShareToken token);

    /** As {@link #find}, for a change: other writers of the same link wait until the transaction ends. */
    Optional<Share> lock(ShareToken token);

    /** The link of exactly that scope that is not revoked. */
    Optional<Share> openFor(TenantId tenant, ShareScope scope);

    /** The links to single files of these recordings that are not revoked. */
    List<Share> openForFilesOf(TenantId tenant, Collection<RecordingId> recordings);

    /** The links to whole recordings among {@code recordings} that are not revoked. */
    List<Share> openForAll(TenantId tenant, Collection<RecordingId> recordings);
}
