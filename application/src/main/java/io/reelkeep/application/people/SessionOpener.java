package io.reelkeep.application.people;

import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import java.time.Instant;
import java.util.Optional;

/** Begins a session for somebody who has proven who it is, by whatever method. */
public final class SessionOpener {
    private final Workbench bench;
    private final Users users;
    private final Sessions sessions;
    private final SecretSource secrets;

    public SessionOpener(Workbench bench, Users users, Sessions sessions, SecretSource secrets) {
        this.bench = bench;
        this.users = users;
        this.sessions = sessions;
        this.secrets = secrets;
    }

    /**
     * A session that has begun.
     *
     * @param token for the cookie; it is told here and never again
     * @param csrfToken what changes by that cookie must say besides
     */
    public record Opened(String token, String csrfToken, User user, Session session) {
        @Override
        public String toString() {
            return "Opened[" + session.id() + "]";
        }
    }

    /**
     * Within the caller's transaction.
     *
     * @throws Refusal SIGN_IN_FAILED when there is no such person, or one that may not come in
     */
    public Opened open(TenantId tenant, UserId id, Session.Method method) {
        // Locked, so that somebody who is shut out at this moment does not slip in behind it.
        User user = users.lock(tenant, id).filter(User::maySignIn).orElseThrow(SessionOpener::failed);
        Instant now = bench.now();
        sessions.forgetOver(now);
        var secret = SessionSecret.drawn(secrets);
        var session = Session.started(
                new SessionId(bench.ids().next()), new SignedIn(tenant, id), method, secret.digest(), now);
        sessions.add(session);
        return new Opened(secret.text(), secret.csrfToken(), user, session);
    }

    /**
     * Ends the session that the same browser had until now (ASVS 7.2.4). Within the caller's transaction.
     *
     * @param cookie what it sent; nothing happens when there is none, or it is not ours
     */
    public void endFormer(Optional<String> cookie) {
        cookie.flatMap(SessionSecret::read)
                .flatMap(secret -> sessions.findByToken(secret.digest()))
                .ifPresent(former -> sessions.end(former.tenant(), former.id()));
    }

    /** The one answer to everybody who does not come in (ASVS 6.3.8). */
    static Refusal failed() {
        return new Refusal(Reason.SIGN_IN_FAILED, "the sign-in is not right");
    }
}
