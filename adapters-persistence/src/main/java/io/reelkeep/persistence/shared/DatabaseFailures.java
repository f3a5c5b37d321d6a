package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.DatabaseException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what the database says, in the words of the ports. */
final class DatabaseFailures {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int MAX_DEPTH = 20;

    private DatabaseFailures() {}

    /** What the database had to say in {@code failure}; anything else as it was. */
    static RuntimeException translated(RuntimeException failure) {
        if (failure instanceof DatabaseException) {
            return failure;
        }
        return databaseFailure(failure).<RuntimeException>map(found -> found).orElse(failure);
    }

    /** A failure of the transaction itself: whatever it was, the database could not do it. */
    static DatabaseException ofTransaction(Exception failure) {
        return databaseFailure(failure)
                .orElseGet(() -> new DatabaseException("the transaction did not come to its end", failure));
    }

    private static Optional<DatabaseException> databaseFailure(Throwable failure) {
        List<Throwable> causes = causesOf(failure);
        if (causes.stream().anyMatch(DatabaseFailures::isDuplicate)) {
            return Optional.of(new DatabaseException.Duplicate("a row with that key is there already", failure));
        }
        return causes.stream()
                .filter(cause -> cause instanceof SQLException || cause instanceof PersistenceException)
                .reduce((outer, inner) -> inner)
                .map(cause -> new DatabaseException(describe(cause), failure));
    }

    private static boolean isDuplicate(Throwable cause) {
        return cause instanceof EntityExistsException
                || cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    private static String describe(Throwable cause) {
        return cause instanceof SQLException sql
                ? "the database refused with SQLState " + sql.getSQLState()
                : "the database refused: " + cause.getClass().getSimpleName();
    }

    /** The causes, and for a batch also what stands beside them. */
    private static List<Throwable> causesOf(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        Optional<Throwable> next = Optional.of(failure);
        while (next.isPresent() && causes.size() < MAX_DEPTH) {
            Throwable cause = next.get();
            causes.add(cause);
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                causes.add(sql.getNextException());
            }
            next = Optional.ofNullable(cause.getCause());
        }
        return causes;
    }
}
