package io.reelkeep.application.sharing;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.AttemptLog;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.shared.Attempts;
import io.reelkeep.domain.shared.Attempts.Limit;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes the password of a link (F30), slowly from those who guess: counted for each client on the link, for the link whoever
 * comes, and for each client over all links of a tenant. Whoever has a pass is never asked, and never waits.
 */
public final class UnlockShare {
    /** One client, one link. */
    static final Limit CLIENT_ON_LINK = limit(5, Duration.ofMinutes(1), Duration.ofSeconds(30));

    /** One link, in a burst. */
    static final Limit LINK_AT_ONCE = limit(10, Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** One link, patiently. At that pace half of the 62^4 shortest passwords take eight years. */
    static final Limit LINK = limit(100, Duration.ofHours(1), Duration.ofMinutes(15));

    /** One client, all links. */
    static final Limit CLIENT = limit(60, Duration.ofHours(1), Duration.ofMinutes(15));

    private final Workbench bench;
    private final SharedRecordings links;
    private final AttemptLog log;

    public UnlockShare(Workbench bench, SharedRecordings links, AttemptLog log) {
        this.bench = bench;
        this.links = links;
        this.log = log;
    }

    private static Limit limit(int wrong, Duration within, Duration firstPause) {
        return new Limit(wrong, within, firstPause, Duration.ofMinutes(15));
    }

    /** Something that counts wrong guesses. */
    private record Counter(String key, Limit limit) {}

    /** What became of a password. */
    public sealed interface Answer {
        /** One for each kind of answer. */
        enum Kind {
            OPEN,
            WRONG,
            SHUT
        }

        Kind kind();

        /** @param pass stands for having shown the password from now on; empty when the link wants none */
        record Open(Optional<String> pass) implements Answer {
            @Override
            public Kind kind() {
                return Kind.OPEN;
            }

            /** Without the pass. */
            @Override
            public String toString() {
                return "Open";
            }
        }

        /** @param triesLeft before nobody is listened to for a while; at least 1 */
        record Wrong(int triesLeft) implements Answer {
            @Override
            public Kind kind() {
                return Kind.WRONG;
            }
        }

        /**
         * Nobody is listened to: the right password is answered so, too, and so is the wrong one that was one too many.
         *
         * @param pause until somebody is again
         */
        record Shut(Duration pause) implements Answer {
            @Override
            public Kind kind() {
                return Kind.SHUT;
            }
        }
    }

    /**
     * Takes a password.
     *
     * @param client the address that it comes from
     * @throws Refusal LINK_UNKNOWN, SUBSCRIPTION_LAPSED
     */
    public Answer unlock(ShareToken token, String password, String client) {
        try {
            return bench.transactions().inOne(() -> tryPassword(token, password, client));
        } catch (DatabaseException.Duplicate otherCountsToo) {
            return bench.transactions().inOne(() -> tryPassword(token, password, client));
        }
    }

    private Answer tryPassword(ShareToken token, String password, String client) {
        Instant now = bench.now();
        // Locking the link makes those who guess at once stand in line.
        Share share = links.shares().lock(token).orElseThrow(SharedRecordings::unknown);
        links.refuseEnded(share, now);
        List<Counter> counters = counters(share, client);
        Optional<Duration> pause = pause(counters, now);
        if (pause.isPresent()) {
            return new Answer.Shut(pause.get());
        }
        if (links.isPasswordOf(share, password)) {
            log.remove(counters.get(0).key());
            return new Answer.Open(links.passOf(share));
        }
        counters.forEach(counter -> count(counter, now));
        return pause(counters, now)
                .<Answer>map(Answer.Shut::new)
                .orElseGet(() -> new Answer.Wrong(left(counters, now)));
    }

    /** How long nobody is listened to; empty while somebody is. */
    private Optional<Duration> pause(List<Counter> counters, Instant now) {
        return counters.stream()
                .map(counter -> attempts(counter, now))
                .filter(attempts -> !attempts.listensAt(now))
                .flatMap(attempts -> attempts.shutUntil().stream())
                .max(Comparator.naturalOrder())
                .map(end -> Duration.between(now, end));
    }

    private int left(List<Counter> counters, Instant now) {
        return counters.stream()
                .mapToInt(counter -> attempts(counter, now).left(counter.limit(), now))
                .min()
                .orElseThrow();
    }

    /** Another password begins to count anew on its link. */
    private List<Counter> counters(Share share, String client) {
        String link = share.token() + "\n" + links.passOf(share).orElse("");
        return List.of(
                counter(share, "client on link\n" + link + "\n" + client, CLIENT_ON_LINK),
                counter(share, "link at once\n" + link, LINK_AT_ONCE),
                counter(share, "link\n" + link, LINK),
                counter(share, "client\n" + client, CLIENT));
    }

    private Counter counter(Share share, String text, Limit limit) {
        return new Counter(links.vault().sign(share.tenant(), "wrong passwords\n" + text), limit);
    }

    private Attempts attempts(Counter counter, Instant now) {
        return log.lock(counter.key()).orElseGet(() -> Attempts.none(now));
    }

    private void count(Counter counter, Instant now) {
        log.put(
                counter.key(),
                attempts(counter, now).afterWrong(counter.limit(), now),
                now.plus(counter.limit().memory()));
        log.forgetBefore(now);
    }
}
