package io.reelkeep.bootstrap.secrets;

import io.reelkeep.application.shared.port.StatementSigner;
import io.reelkeep.domain.shared.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs under a key for each tenant that is derived from the master key, so that none is stored anywhere. */
public final class Ed25519Signer implements StatementSigner {
    private static final String HMAC = "HmacSHA256";
    private static final String ED25519 = "Ed25519";
    private static final String PURPOSE = "reelkeep tenant statements 1";

    private final SecretKeySpec masterKey;

    /** @param masterKey 32 bytes */
    public Ed25519Signer(byte[] masterKey) {
        this.masterKey = new SecretKeySpec(masterKey, HMAC);
    }

    @Override
    public String sign(TenantId tenant, String text) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(pairOf(tenant).getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519", impossible);
        }
    }

    @Override
    public String publicKey(TenantId tenant) {
        try {
            return base64(pairOf(tenant).getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519", impossible);
        }
    }

    /** RFC 8032 §5.1.5: a private key is 32 random bytes, which the generator asks its source for and takes as they are. */
    private KeyPair pairOf(TenantId tenant) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
        generator.initialize(NamedParameterSpec.ED25519, new Derived(seedOf(tenant)));
        return generator.generateKeyPair();
    }

    /** HKDF-Expand of RFC 5869 §2.3 with one block: the master key is uniformly random, so nothing is extracted first. */
    private byte[] seedOf(TenantId tenant) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(masterKey);
        mac.update(PURPOSE.getBytes(StandardCharsets.UTF_8));
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(tenant.value()).array());
        mac.update((byte) 1);
        return mac.doFinal();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Gives the bytes of one seed, and no others. */
    private static final class Derived extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Derived(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            if (into.length != seed.length) {
                throw new IllegalStateException("a private key has " + seed.length + " bytes, not " + into.length);
            }
            System.arraycopy(seed, 0, into, 0, seed.length);
        }
    }
}
