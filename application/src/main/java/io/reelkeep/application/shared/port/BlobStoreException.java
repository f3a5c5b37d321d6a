package io.reelkeep.application.shared.port;

/** The store failed. A repeat may help unless a subclass says otherwise; nothing half-written is visible. */
public class BlobStoreException extends RuntimeException {
    public BlobStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public BlobStoreException(String message) {
        super(message);
    }

    /** There is no such blob; a repeat does not help. */
    public static final class NotFound extends BlobStoreException {
        public NotFound(String message) {
            super(message);
        }
    }

    /** No space is left; a repeat helps once there is some. */
    public static final class NoSpace extends BlobStoreException {
        public NoSpace(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
