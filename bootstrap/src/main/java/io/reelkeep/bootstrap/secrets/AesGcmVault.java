package io.reelkeep.bootstrap.secrets;

import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM under a key of the tenant's own, derived from the master key with HMAC-SHA256. The tenant's id is
 * authenticated too: a sealed secret moved to another tenant's row does not open. Signs with HMAC-SHA256 under a second key of
 * the tenant's.
 */
public final class AesGcmVault implements SecretVault {
    // Sealed: version u8 = 1, nonce 12 bytes, cipher text, tag 16 bytes.
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";
    private static final String SEALING = "reelkeep tenant secrets 1";
    private static final String SIGNING = "reelkeep tenant signatures 1";

    private final SecretKeySpec masterKey;
    private final SecretSource secrets;

    /** @param masterKey 32 bytes */
    public AesGcmVault(byte[] masterKey, SecretSource secrets) {
        this.masterKey = new SecretKeySpec(masterKey, HMAC);
        this.secrets = secrets;
    }

    @Override
    public SealedSecret seal(TenantId tenant, String secret) {
        byte[] nonce = secrets.bytes(NONCE_BYTES);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, tenant, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return new SealedSecret(ByteBuffer.allocate(1 + NONCE_BYTES + locked.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(locked)
                    .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has AES-GCM", impossible);
        }
    }

    @Override
    public String open(TenantId tenant, SealedSecret sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed.bytes());
        if (bytes.remaining() <= 1 + NONCE_BYTES || bytes.get() != VERSION) {
            throw new IllegalStateException("Not a sealed secret of a known form");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] locked = new byte[bytes.remaining()];
        bytes.get(locked);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, tenant, nonce).doFinal(locked), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("Sealed for another tenant or under another master key", foreign);
        }
    }

    @Override
    public String sign(TenantId tenant, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keyOf(tenant, SIGNING), HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", impossible);
        }
    }

    private Cipher cipher(int mode, TenantId tenant, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keyOf(tenant, SEALING), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bytesOf(tenant));
        return cipher;
    }

    /** HKDF-Expand of RFC 5869 §2.3 with one block: the master key is uniformly random, so nothing is extracted first. */
    private byte[] keyOf(TenantId tenant, String purpose) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(masterKey);
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update(bytesOf(tenant));
        mac.update((byte) 1);
        return mac.doFinal();
    }

    private static byte[] bytesOf(TenantId tenant) {
        return ByteBuffer.allocate(Long.BYTES).putLong(tenant.value()).array();
    }
}
