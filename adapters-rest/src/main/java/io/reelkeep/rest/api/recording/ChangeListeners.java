package io.reelkeep.rest.api.recording;

import io.reelkeep.application.recording.FollowRecordings;
import io.reelkeep.application.recording.FollowRecordings.Glance;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Overload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Who is being told of changes at the moment. One for the server: nobody of them holds a thread or a database connection; all are
 * served by one round a second, which asks the database once for each tenant somebody looks at. Thread-safe; rounds do not overlap.
 */
public final class ChangeListeners {
    /** A browser that keeps to HTTP/1.1 has six connections to a server, and needs some for everything else. */
    public static final int MOST_OF_A_PERSON = 4;

    static final int MOST = 1_000;
    static final int ROUNDS_TO_A_HEARTBEAT = 15;

    /** Ten minutes: browsers come back by themselves, and what a slow one has not read stays little. */
    static final int MOST_ROUNDS = 600;

    private final FollowRecordings follow;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<TenantId, Glance> glances = new ConcurrentHashMap<>();

    public ChangeListeners(FollowRecordings follow) {
        this.follow = follow;
    }

    /** A line to somebody's browser. */
    interface Line {
        /** @return false when nobody is at the other end */
        boolean changed(Set<RecordingId> recordings);

        /** As {@link #changed}; says that the line stands. */
        boolean heartbeat();

        /** Says that somebody's newer line takes its place, and that it need not come back soon. */
        void displaced();

        void close();
    }

    /** Somebody at the other end of a line. */
    private static final class Listener {
        private final Session session;
        private final Line line;
        private int rounds;

        Listener(Session session, Line line) {
            this.session = session;
            this.line = line;
        }

        SignedIn who() {
            return session.signedIn();
        }
    }

    /**
     * A person's oldest line gives way to one too many: it may well be dead, which is noticed at the next heartbeat only.
     *
     * @throws Overload when everybody together has too many lines
     */
    synchronized void join(Session session, Line line) {
        if (listeners.size() >= MOST) {
            throw new Overload("too many are listening at the moment; ask for the list instead");
        }
        List<Listener> own = listeners.stream()
                .filter(one -> one.who().equals(session.signedIn()))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_OF_A_PERSON + 1)).forEach(this::displace);
        // From now on: what changes before the next round is news in it.
        glances.computeIfAbsent(session.tenant(), follow::begin);
        listeners.add(new Listener(session, line));
    }

    private void displace(Listener oldest) {
        oldest.line.displaced();
        leave(oldest);
    }

    int underWay() {
        return listeners.size();
    }

    /** To be called once a second, by one at a time. */
    public void round() {
        listeners.forEach(this::keepUp);
        forgetWhereNobodyLooks();
        glances.replaceAll((tenant, glance) -> follow.after(glance));
        listeners.forEach(this::tell);
    }

    private synchronized void forgetWhereNobodyLooks() {
        glances.keySet()
                .retainAll(listeners.stream()
                        .map(listener -> listener.who().tenant())
                        .collect(Collectors.toSet()));
    }

    /** Ends all lines, for the server stops. */
    public void end() {
        listeners.forEach(this::leave);
    }

    private void keepUp(Listener listener) {
        listener.rounds++;
        if (listener.rounds >= MOST_ROUNDS) {
            leave(listener);
        } else if (listener.rounds % ROUNDS_TO_A_HEARTBEAT == 0
                && !(follow.isOpen(listener.session) && listener.line.heartbeat())) {
            leave(listener);
        }
    }

    private void tell(Listener listener) {
        Set<RecordingId> news = Optional.ofNullable(glances.get(listener.who().tenant()))
                .map(Glance::news)
                .orElse(Set.of());
        if (news.isEmpty()) {
            return;
        }
        Set<RecordingId> seen = follow.seenBy(listener.who(), news);
        if (!seen.isEmpty() && !listener.line.changed(seen)) {
            leave(listener);
        }
    }

    private void leave(Listener listener) {
        listeners.remove(listener);
        listener.line.close();
    }
}
