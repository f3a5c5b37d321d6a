package io.reelkeep.application.people;

import io.reelkeep.application.people.port.Authorities;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.ReturnPath;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Lets a browser in that comes back from an authority. Each visit ends once, on whatever node. */
public final class EndVisit {
    private final Workbench bench;
    private final FederatedEntrance entrance;
    private final Authorities authorities;
    private final Nonces nonces;
    private final SecretVault vault;

    public EndVisit(
            Workbench bench, FederatedEntrance entrance, Authorities authorities, Nonces nonces, SecretVault vault) {
        this.bench = bench;
        this.entrance = entrance;
        this.authorities = authorities;
        this.nonces = nonces;
        this.vault = vault;
    }

    /**
     * What the browser shows.
     *
     * @param ticket as {@link BeginVisit.Visit#ticket} was, from the cookie
     * @param code empty when the authority has sent it back without
     * @param issuer as in {@link Authorities.Returned}
     * @param former the cookie of the session that it had until now
     */
    public record Shown(
            Optional<String> ticket,
            Optional<String> state,
            Optional<String> code,
            Optional<String> issuer,
            Optional<String> former) {
        /** By a browser in which nobody was signed in. */
        public Shown(Optional<String> ticket, Optional<String> state, Optional<String> code, Optional<String> issuer) {
            this(ticket, state, code, issuer, Optional.empty());
        }

        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** Somebody who is in, and where to go on. */
    public record Arrival(SessionOpener.Opened opened, ReturnPath returnTo) {}

    /**
     * @throws io.reelkeep.domain.shared.Refusal IDENTITY_PROVIDER_UNKNOWN; SIGN_IN_FAILED whatever else is wrong
     */
    public Arrival end(IdentityProviderId id, Shown shown) {
        Authorities.Asked asked = entrance.open(id, true);
        SignInAttempt attempt = shown.ticket()
                .flatMap(ticket -> opened(asked.provider().tenant(), ticket))
                .filter(found -> found.isOpenAt(id, bench.now()))
                .filter(found -> shown.state()
                        .filter(state -> same(found.state(), state))
                        .isPresent())
                .filter(this::isFirstReturn)
                .orElseThrow(SessionOpener::failed);
        String code = shown.code().orElseThrow(SessionOpener::failed);
        var who = authorities.finish(asked, attempt, new Authorities.Returned(code, shown.issuer()));
        return new Arrival(entrance.letIn(asked.provider(), who, shown.former()), attempt.returnTo());
    }

    private Optional<SignInAttempt> opened(TenantId tenant, String ticket) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(ticket);
            return SignInAttempt.parse(vault.open(tenant, new SealedSecret(sealed)));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    /** In constant time (ASVS 11.2.4). */
    private static boolean same(String state, String shown) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isFirstReturn(SignInAttempt attempt) {
        // Remembered for longer than the ticket is good, whichever node's clock is asked.
        return bench.transactions()
                .inOne(() -> nonces.remember(
                        "visit|" + attempt.provider() + "|" + attempt.state(),
                        attempt.expiresAt().plus(SignInAttempt.LIFETIME)));
    }
}
