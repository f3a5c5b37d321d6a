package io.reelkeep.rest.outbound;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The AES key that 43 letters and digits stand for (contract: Meeting 5, WeCom 6.1). */
public final class EncodingAesKey {
    private static final int IV_BYTES = 16;

    private final byte[] key;

    /**
     * The last character may carry bits that belong to no byte: keys in use have them, and they count for nothing.
     *
     * @param text 43 characters
     */
    public EncodingAesKey(String text) {
        this.key = Base64.getDecoder().decode(text + "=");
    }

    /**
     * AES-256-CBC; the initial vector is the beginning of the key.
     *
     * @param padding {@code PKCS5Padding}, or {@code NoPadding} for text that is padded already
     */
    public byte[] encrypt(byte[] plain, String padding) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/" + padding);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(key, IV_BYTES)));
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
