package io.reelkeep.application.people;

import io.reelkeep.application.people.port.PersonTokens;
import io.reelkeep.application.people.port.PersonTokens.PersonToken;
import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Finds out which person calls, by the cookie of a session or by a token of {@link IssuePersonToken}. */
public final class AuthenticatePerson {
    private final Workbench bench;
    private final OpenSessions sessions;
    private final SecretVault vault;
    private final PersonTokens tokens;

    public AuthenticatePerson(Workbench bench, Sessions sessions, SecretVault vault, PersonTokens tokens) {
        this.bench = bench;
        this.sessions = new OpenSessions(bench, sessions);
        this.vault = vault;
        this.tokens = tokens;
    }

    /**
     * A person's call.
     *
     * @param csrfToken what changes must say besides; empty where no browser sends the proof by itself
     */
    public record Visit(Session session, Optional<String> csrfToken) {
        /** @throws Refusal CSRF_TOKEN_WRONG unless {@code said} is the token; in constant time (ASVS 3.5.1) */
        public void refuseForged(Optional<String> said) {
            csrfToken.ifPresent(token -> {
                if (!said.map(text -> same(token, text)).orElse(false)) {
                    throw new Refusal(Reason.CSRF_TOKEN_WRONG, "send X-CSRF-Token with the session's csrf_token");
                }
            });
        }

        private static boolean same(String token, String said) {
            return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Visit[" + session.id() + "]";
        }
    }

    /** @throws Refusal TOKEN_UNKNOWN, also when the session is over */
    public Visit byCookie(String cookie) {
        return SessionSecret.read(cookie)
                .flatMap(secret -> sessions.of(secret).map(session -> visit(session, Optional.of(secret.csrfToken()))))
                .orElseThrow(AuthenticatePerson::unknown);
    }

    /** @throws Refusal TOKEN_UNKNOWN, also when its session has ended; TOKEN_EXPIRED */
    public Visit byToken(String text) {
        PersonToken token = tokens.read(
                text, tenant -> PersonTokenKey.of(tenant, vault), bench.clock().instant());
        return sessions.of(token.who().tenant(), token.session())
                .filter(session -> session.signedIn().equals(token.who()))
                .map(session -> visit(session, Optional.empty()))
                .orElseThrow(AuthenticatePerson::unknown);
    }

    private Visit visit(Session session, Optional<String> csrfToken) {
        bench.transactions().narrowTo(session.tenant());
        return new Visit(session, csrfToken);
    }

    private static Refusal unknown() {
        return new Refusal(Reason.TOKEN_UNKNOWN, "the session is over, or was never begun");
    }
}
