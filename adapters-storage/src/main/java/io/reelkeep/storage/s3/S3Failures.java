package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobStoreException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the failures of an object store mean to the callers of ours. */
final class S3Failures {
    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NO_ROOM = 507;
    private static final Set<String> FULL = Set.of("QuotaExceeded", "InsufficientStorage", "XMinioStorageFull");

    private S3Failures() {}

    static BlobStoreException of(String what, SdkException cause) {
        String message = what + " not done by the object store: " + cause.getMessage();
        if (isNotFound(cause)) {
            return new BlobStoreException.NotFound(message);
        }
        return isFull(cause) ? new BlobStoreException.NoSpace(message, cause) : new BlobStoreException(message, cause);
    }

    static boolean isNotFound(SdkException cause) {
        return status(cause).filter(status -> status == NOT_FOUND).isPresent();
    }

    static boolean isNotKnownThere(SdkException cause) {
        return status(cause).filter(status -> status == NOT_IMPLEMENTED).isPresent();
    }

    /** Whether the store is to blame, not the request. */
    static boolean isStoreAtFault(SdkException cause) {
        return status(cause)
                .map(status -> status >= SERVER_ERRORS && status != NOT_IMPLEMENTED || status == TOO_MANY_REQUESTS)
                .orElse(true);
    }

    private static boolean isFull(SdkException cause) {
        return status(cause).filter(status -> status == NO_ROOM).isPresent()
                || cause instanceof S3Exception told
                        && told.awsErrorDetails() != null
                        && FULL.contains(String.valueOf(told.awsErrorDetails().errorCode()));
    }

    /** Empty when there was no answer. */
    private static Optional<Integer> status(SdkException cause) {
        return cause instanceof SdkServiceException told ? Optional.of(told.statusCode()) : Optional.empty();
    }
}
