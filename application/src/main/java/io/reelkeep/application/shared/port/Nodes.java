package io.reelkeep.application.shared.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The processes that share this database. */
public interface Nodes {
    /** How many numbers there are: ids have ten bits for them. */
    int NUMBERS = 1024;

    /**
     * One of them.
     *
     * @param life drawn at its start: a process that starts again lives anew
     * @param number from 0 to {@value Nodes#NUMBERS} (exclusive), nobody else's
     * @param name for people
     * @param isGone it has said goodbye; its number stays taken until it is forgotten
     */
    record Node(long life, int number, String name, Instant seenAt, boolean isGone) {}

    /** @throws DatabaseException.Duplicate when the number was taken meanwhile */
    void add(Node node);

    /** It was here at {@code now}. @return false when it was forgotten */
    boolean see(long life, Instant now);

    Optional<Node> find(long life);

    /** By their numbers. */
    List<Node> list();

    /** It goes, in good order. */
    void leave(long life);

    /** All go: whoever asks is the only one who can work here. */
    void leaveAll();

    /** Forgets those that were not seen since before {@code then} (exclusive); their numbers are free again. */
    void forgetBefore(Instant then);
}
