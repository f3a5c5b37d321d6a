package io.reelkeep.application.shared;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Nodes;
import io.reelkeep.application.shared.port.Nodes.Node;
import io.reelkeep.application.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The processes that share a database, as one of them sees them. Each says every two seconds that it is here, in a row of its own;
 * nothing else is agreed among them. Thread-safe.
 */
public final class RollCall {
    /** How often {@link #answer} is to be called. */
    public static final Duration BEAT = Duration.ofSeconds(2);

    /** Whoever was not heard of for so long counts as dead, until it is heard of again. */
    public static final Duration DEAD_AFTER = Duration.ofSeconds(8);

    /** A number is not given to another before this: ids that were made with it are old by then, whatever the clocks say. */
    static final Duration NUMBER_RESTS = Duration.ofMinutes(10);

    private static final int TRIES = 20;

    private final Transactions transactions;
    private final Nodes nodes;
    private final Clock clock;
    private final LongSupplier nanos;
    private final LongSupplier chance;
    private final long life;
    private volatile int number = -1;
    private volatile long answeredNanos;

    /**
     * @param nanos time that goes on by itself, also where {@code clock} is moved by hand
     * @param chance any number, each as likely as another
     */
    public RollCall(Transactions transactions, Nodes nodes, Clock clock, LongSupplier nanos, LongSupplier chance) {
        this.transactions = transactions;
        this.nodes = nodes;
        this.clock = clock;
        this.nanos = nanos;
        this.chance = chance;
        // Zero is nobody.
        this.life = Math.max(1, chance.getAsLong() & Long.MAX_VALUE);
    }

    /** Tells this life of this process from all others. */
    public long life() {
        return life;
    }

    /**
     * What ids of this process are made of, and of no other's.
     *
     * @throws IllegalStateException before {@link #join}
     */
    public int number() {
        if (number < 0) {
            throw new IllegalStateException("this node has not joined yet: no ids can be made");
        }
        return number;
    }

    /** Nobody else can be at work on this database: whoever seems to be is dead. To be called before {@link #join}. */
    public void startAlone() {
        transactions.inOne(nodes::leaveAll);
    }

    /**
     * Takes part from now on.
     *
     * @param name for people
     * @throws DatabaseException when the database is away
     */
    public void join(String name) {
        DatabaseException last =
                new DatabaseException("no number is free", new IllegalStateException("too many nodes"));
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                number = transactions.inOne(() -> takeNumber(name));
                answeredNanos = nanos.getAsLong();
                return;
            } catch (DatabaseException.Duplicate somebodyWasFaster) {
                last = somebodyWasFaster;
            }
        }
        throw last;
    }

    private int takeNumber(String name) {
        nodes.forgetBefore(now().minus(NUMBER_RESTS));
        Set<Integer> taken = nodes.list().stream().map(Node::number).collect(Collectors.toSet());
        List<Integer> free = IntStream.range(0, Nodes.NUMBERS)
                .boxed()
                .filter(one -> !taken.contains(one))
                .toList();
        if (free.isEmpty()) {
            throw new IllegalStateException("more than " + Nodes.NUMBERS + " nodes were here in the last minutes");
        }
        int one = free.get(Math.floorMod(chance.getAsLong(), free.size()));
        nodes.add(new Node(life, one, name, now(), false));
        return one;
    }

    /** Says that this process is here. Takes another number if it was silent for so long that its own was given away. */
    public void answer(String name) {
        if (transactions.inOne(() -> nodes.see(life, now()))) {
            answeredNanos = nanos.getAsLong();
        } else {
            join(name);
        }
    }

    /** Says goodbye: what this process was at can be taken over at once. */
    public void leave() {
        transactions.inOne(() -> nodes.leave(life));
    }

    /** Whether this process has said lately that it is here: if not, it was away, or the database was. */
    public boolean isHeard() {
        return number >= 0 && nanos.getAsLong() - answeredNanos <= DEAD_AFTER.toNanos();
    }

    /** Whether that process is at work, as far as anybody knows. Within the caller's transaction. */
    public boolean isAlive(long other) {
        return other == life || nodes.find(other).filter(this::isAlive).isPresent();
    }

    /** Whether nobody was here lately, this process included: what was sent meanwhile could not be heard. Within a transaction. */
    public boolean wasDeserted() {
        return nodes.list().stream().noneMatch(this::isAlive);
    }

    private boolean isAlive(Node node) {
        return !node.isGone() && !node.seenAt().plus(DEAD_AFTER).isBefore(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
