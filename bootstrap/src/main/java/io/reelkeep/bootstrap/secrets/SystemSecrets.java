package io.reelkeep.bootstrap.secrets;

import io.reelkeep.application.shared.port.SecretSource;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Chance from the operating system. */
public final class SystemSecrets implements SecretSource {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    @Override
    public String alphanumeric(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @Override
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }
}
