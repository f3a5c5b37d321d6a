package io.reelkeep.application.people;

import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a browser keeps of a session: 256 random bits as 43 characters of base64url. Whoever has it is that person. */
record SessionSecret(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SessionSecret drawn(SecretSource secrets) {
        return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.bytes(BYTES)));
    }

    /** Empty when the text has not the form of one: it is not even looked for. */
    static Optional<SessionSecret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionSecret(text)) : Optional.empty();
    }

    Sha256 digest() {
        return new Sha256(HexFormat.of().formatHex(sha256(text)));
    }

    /**
     * What a page of ours says besides, to show that it is no other site's (ASVS 3.5.1): made out of the secret, which cannot
     * be made out of it.
     */
    String csrfToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf token of session " + text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "SessionSecret";
    }
}
