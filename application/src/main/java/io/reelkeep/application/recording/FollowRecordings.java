package io.reelkeep.application.recording;

import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.recording.port.Recordings.Change;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which recordings have changed since somebody looked the last time, and who may be told. One question to the database
 * for a tenant, however many look on; what other nodes have changed is seen as well.
 */
public final class FollowRecordings {
    /** A change is seen once it is committed, which is later than the time it carries, and clocks of nodes differ. */
    static final Duration COMES_LATE = Duration.ofSeconds(10);

    private final Workbench bench;
    private final Recordings recordings;
    private final Rights rights;
    private final Sessions sessions;

    public FollowRecordings(Workbench bench, Recordings recordings, Rights rights, Sessions sessions) {
        this.bench = bench;
        this.recordings = recordings;
        this.rights = rights;
        this.sessions = sessions;
    }

    /**
     * One look at a tenant.
     *
     * @param known what need not be told again
     * @param news what has changed since the look before
     */
    public record Glance(TenantId tenant, Instant at, Set<Change> known, Set<RecordingId> news) {
        public Glance {
            known = Set.copyOf(known);
            news = Set.copyOf(news);
        }
    }

    /** The first look: nothing is new. */
    public Glance begin(TenantId tenant) {
        Instant now = bench.now();
        return new Glance(tenant, now, changes(tenant, now), Set.of());
    }

    /** The next look. Every change is news once, also one that was committed a little later than another. */
    public Glance after(Glance before) {
        Instant now = bench.now();
        Set<Change> found = changes(before.tenant(), before.at());
        Set<RecordingId> news = found.stream()
                .filter(change -> !before.known().contains(change))
                .map(Change::recording)
                .collect(Collectors.toUnmodifiableSet());
        return new Glance(before.tenant(), now, found, news);
    }

    private Set<Change> changes(TenantId tenant, Instant since) {
        List<Change> found = bench.transactions().inOne(() -> recordings.changedSince(tenant, since.minus(COMES_LATE)));
        return new HashSet<>(found);
    }

    /** What of the news concerns somebody: it looks after all recordings, owns them, or was let in to them. */
    public Set<RecordingId> seenBy(SignedIn who, Set<RecordingId> news) {
        return bench.transactions()
                .inOne(() -> rights.looksAfterAll(who.tenant(), who.user())
                        ? news
                        : recordings.seenBy(who.tenant(), who.user(), news));
    }

    /** Whether the session has not ended. Asking is no use of it. */
    public boolean isOpen(Session session) {
        Instant now = bench.now();
        return bench.transactions()
                .inOne(() -> sessions.find(session.tenant(), session.id()))
                .filter(kept -> !kept.isOver(now))
                .isPresent();
    }
}
