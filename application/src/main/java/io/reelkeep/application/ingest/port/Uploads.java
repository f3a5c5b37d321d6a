package io.reelkeep.application.ingest.port;

import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whole files on their way in. */
public interface Uploads {
    void add(Upload upload);

    void save(Upload upload);

    Optional<Upload> find(TenantId tenant, UploadId id);

    /** Finds for a change: other writers of the same upload wait until the transaction ends. */
    Optional<Upload> lock(TenantId tenant, UploadId id);

    void remove(TenantId tenant, UploadId id);

    /** How many uploads of a tenant lack bytes. */
    int countOpen(TenantId tenant);

    /** Uploads of all tenants that lack bytes and have expired at {@code now}: then or before. */
    List<Upload> expired(Instant now, int limit);
}
