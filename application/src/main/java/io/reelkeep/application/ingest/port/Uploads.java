package io.reelkeep.application.ingest.port;

import io.reelkeep.domain.ingest.Block;
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

    /** Whose turn it is, or was, to write to an upload. */
    Optional<Writer> writer(TenantId tenant, UploadId id);

    /** From now on it is the turn of {@code writer} to write to an upload that is locked; empty is nobody's. */
    void setWriter(TenantId tenant, UploadId id, Optional<Writer> writer);

    /** With what is known of its blocks. */
    void remove(TenantId tenant, UploadId id);

    /**
     * Keeps a block of an upload that is locked.
     *
     * @return the block that had that number before
     */
    Optional<Block> putBlock(TenantId tenant, UploadId id, Block block);

    /** The blocks that are here, by their numbers. */
    List<Block> blocks(TenantId tenant, UploadId id);

    /** Forgets all blocks of an upload. */
    void removeBlocks(TenantId tenant, UploadId id);

    /** How many uploads of a tenant lack bytes. */
    int countOpen(TenantId tenant);

    /** Uploads of all tenants that lack bytes and have expired at {@code now}: then or before. */
    List<Upload> expired(Instant now, int limit);
}
