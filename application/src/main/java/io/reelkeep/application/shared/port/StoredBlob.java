package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Sha256;

/** What was written. */
public record StoredBlob(BlobId id, long sizeBytes, Sha256 digest) {}
