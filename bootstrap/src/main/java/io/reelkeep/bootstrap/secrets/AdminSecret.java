package io.reelkeep.bootstrap.secrets;

import io.reelkeep.bootstrap.settings.AdminSecretFile;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/** What the operator shows to be let in. Compared in constant time, by digest, so that not even the length leaks. */
public final class AdminSecret {
    private static final String SCHEME = "bearer ";

    private final byte[] digest;

    /** @param digest SHA-256 of the secret */
    public AdminSecret(byte[] digest) {
        this.digest = digest.clone();
    }

    public static AdminSecret of(String secret) {
        return new AdminSecret(AdminSecretFile.digest(secret));
    }

    public boolean matches(String shown) {
        return MessageDigest.isEqual(digest, AdminSecretFile.digest(shown));
    }

    /** Whether it is the bearer token in this {@code Authorization} header; empty is no header. */
    public boolean isIn(Optional<String> authorization) {
        return authorization
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(this::matches)
                .isPresent();
    }
}
