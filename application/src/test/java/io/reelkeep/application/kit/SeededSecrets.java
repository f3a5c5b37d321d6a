package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.SecretSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Chance that repeats itself: the same seed, the same secrets. */
public final class SeededSecrets implements SecretSource {
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Random random;

    public SeededSecrets(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    @Override
    public String alphanumeric(int length) {
        var text = new StringBuilder(length);
        random.ints(length, 0, ALPHANUMERIC.length()).forEach(index -> text.append(ALPHANUMERIC.charAt(index)));
        return text.toString();
    }

    @Override
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }
}
