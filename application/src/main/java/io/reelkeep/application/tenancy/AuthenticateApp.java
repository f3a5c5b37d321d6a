package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds out who calls, and refuses everybody who cannot prove it. */
public final class AuthenticateApp {
    /** How far a signed time may be from ours, either way, inclusive (contract: Meeting 2.1). */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Workbench bench;
    private final Credentials credentials;
    private final Nonces nonces;
    private final SecretVault vault;

    public AuthenticateApp(Workbench bench, Credentials credentials, Nonces nonces, SecretVault vault) {
        this.bench = bench;
        this.credentials = credentials;
        this.nonces = nonces;
        this.vault = vault;
    }

    /**
     * Who somebody says to be.
     *
     * @param tenant the tenant id that was named beside the key, if the dialect has it
     * @param app likewise the application id
     */
    public record Claim(CredentialKind kind, String keyId, Optional<String> tenant, Optional<String> app) {}

    /**
     * When and how often a request was signed.
     *
     * @param nonce opaque text (contract: Meeting 2.1, X-TC-Nonce)
     * @param tolerance how far the time may be from ours, either way, inclusive
     */
    public record Freshness(Instant signedAt, String nonce, Duration tolerance) {
        /** Within {@link #TOLERANCE}. */
        public Freshness(Instant signedAt, String nonce) {
            this(signedAt, nonce, TOLERANCE);
        }

        void refuseStale(Instant now) {
            if (Duration.between(signedAt, now).abs().compareTo(tolerance.plusSeconds(1)) >= 0) {
                throw new Refusal(
                        Reason.TIMESTAMP_EXPIRED,
                        "the timestamp is more than " + tolerance.toSeconds() + " seconds off");
            }
        }
    }

    /**
     * Until when a signature holds, in dialects whose signatures name their end.
     *
     * @param at exclusive: at this moment it has expired
     */
    public record Expiry(Instant at) {
        /** How far ahead the end may lie; a signature that holds for longer is a key by itself (contract: Classroom 1). */
        static final Duration FARTHEST = Duration.ofHours(24);
    }

    /** Proves the claim to somebody who knows the secret; compares in constant time (ASVS 11.2.4). */
    @FunctionalInterface
    public interface Proof {
        boolean matches(String secret);
    }

    /** Checks in this order: who, when, proof, enabled, never before; the last is remembered only when the others hold. */
    public Caller authenticate(Claim claim, Optional<Freshness> freshness, Proof proof) {
        AppCredential credential = bench.transactions().inOne(() -> find(claim));
        freshness.ifPresent(fresh -> fresh.refuseStale(bench.clock().instant()));
        if (!proof.matches(vault.open(credential.tenant(), credential.secret()))) {
            throw new Refusal(Reason.SIGNATURE_WRONG, "the signature or token does not match");
        }
        credential.refuseDisabled();
        freshness.ifPresent(fresh -> refuseReplayed(credential, fresh));
        bench.transactions().narrowTo(credential.tenant());
        return Caller.of(credential);
    }

    /**
     * As above, for a signature that may be used again until it expires.
     *
     * @throws Refusal TIMESTAMP_EXPIRED when it has; SIGNATURE_WRONG also when it would hold for more than a day
     */
    public Caller authenticate(Claim claim, Expiry expiry, Proof proof) {
        return authenticate(claim, Optional.empty(), secret -> {
            refuseExpired(expiry);
            return proof.matches(secret);
        });
    }

    private void refuseExpired(Expiry expiry) {
        Instant now = bench.clock().instant();
        if (!now.isBefore(expiry.at())) {
            throw new Refusal(Reason.TIMESTAMP_EXPIRED, "the signature has expired");
        }
        if (expiry.at().isAfter(now.plus(Expiry.FARTHEST))) {
            throw new Refusal(Reason.SIGNATURE_WRONG, "a signature may hold for 24 hours at most");
        }
    }

    private AppCredential find(Claim claim) {
        return credentials
                .findByKey(claim.kind(), claim.keyId())
                .filter(found ->
                        claim.tenant().map(found.tenant().toString()::equals).orElse(true))
                .filter(found -> claim.app().map(found.app().toString()::equals).orElse(true))
                .orElseThrow(() -> new Refusal(Reason.APP_UNKNOWN, "unknown tenant, key or application"));
    }

    private void refuseReplayed(AppCredential credential, Freshness fresh) {
        String once = credential.kind() + "|" + credential.keyId() + "|"
                + fresh.signedAt().getEpochSecond() + "|" + fresh.nonce();
        // Until long after its time has expired, whichever clock is asked then.
        Instant until = bench.now().plus(fresh.tolerance().multipliedBy(3));
        if (!bench.transactions().inOne(() -> nonces.remember(once, until))) {
            throw new Refusal(Reason.REQUEST_REPLAYED, "the same timestamp and nonce have been used before");
        }
    }
}
