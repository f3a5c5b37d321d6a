package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.tenancy.AppCredential;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of an access token says: whose it is and since when, signed together with the secret of the application, so
 * that it dies with the secret. Less than 160 characters out of A-Z, a-z, 0-9, dot, hyphen and underscore.
 *
 * @param issuedAt whole seconds
 */
record AccessToken(String keyId, Instant issuedAt, String signature) {
    /** Contract: WeCom 2: expires_in is 7200 s. */
    static final Duration LIFETIME = Duration.ofHours(2);
    /** So long every call gets the same token; those of the last ten minutes overlap with their followers. */
    static final Duration STEP = LIFETIME.minusMinutes(10);

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{1,64})\\.([0-9]{1,11})\\.([A-Za-z0-9_-]{43})");

    /** The token of this moment: tokens are counted from the application's birth, in steps of {@link #STEP}. */
    static AccessToken current(AppCredential app, SecretVault vault, Instant now) {
        long birth = app.createdAt().getEpochSecond();
        long steps = Math.floorDiv(now.getEpochSecond() - birth, STEP.toSeconds());
        Instant issuedAt = Instant.ofEpochSecond(birth + steps * STEP.toSeconds());
        return new AccessToken(app.keyId(), issuedAt, signature(app, vault, issuedAt));
    }

    /** Empty when the text has not the form of a token. */
    static Optional<AccessToken> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new AccessToken(
                        parts.group(1), Instant.ofEpochSecond(Long.parseLong(parts.group(2))), parts.group(3)))
                : Optional.empty();
    }

    String text() {
        return keyId + "." + issuedAt.getEpochSecond() + "." + signature;
    }

    /** Exclusive. */
    Instant expiresAt() {
        return issuedAt.plus(LIFETIME);
    }

    boolean isOf(AppCredential app, SecretVault vault) {
        return MessageDigest.isEqual(
                signature(app, vault, issuedAt).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(AppCredential app, SecretVault vault, Instant issuedAt) {
        String secret = vault.open(app.tenant(), app.secret());
        String signed = String.join(
                "\n", "access token", app.kind().name(), app.keyId(), Long.toString(issuedAt.getEpochSecond()), secret);
        return vault.sign(app.tenant(), signed);
    }

    /** Without the signature: whoever has it may call. */
    @Override
    public String toString() {
        return "AccessToken[" + keyId + ", " + issuedAt + "]";
    }
}
