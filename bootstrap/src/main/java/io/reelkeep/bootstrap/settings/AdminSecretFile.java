package io.reelkeep.bootstrap.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The admin secret that was made at first start: the file keeps its SHA-256 digest, never the secret. */
public final class AdminSecretFile {
    private static final int SECRET_BYTES = 24;

    private final Path file;

    public AdminSecretFile(Path dataDir) {
        file = dataDir.resolve("admin-secret");
    }

    /** A new secret, if there was none yet. This is the only time that anybody can read it. */
    public Optional<String> makeIfMissing() {
        if (Files.exists(file)) {
            return Optional.empty();
        }
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        PrivateFile.write(file, HexFormat.of().formatHex(digest(secret)));
        return Optional.of(secret);
    }

    /** SHA-256 of the secret; empty when none was made. */
    public Optional<byte[]> digest() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    public static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
