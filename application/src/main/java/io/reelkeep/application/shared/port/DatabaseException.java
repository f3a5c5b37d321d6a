package io.reelkeep.application.shared.port;

/** The database could not do it now. Nothing was changed, or it is unknown whether it was; repeating is safe. */
public class DatabaseException extends RuntimeException {
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A row with that key is already there. */
    public static final class Duplicate extends DatabaseException {
        public Duplicate(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
