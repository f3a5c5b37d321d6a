package io.reelkeep.application.shared;

import io.reelkeep.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes and signatures of texts, as anybody can check them who has the public key. */
public final class SignedText {
    private SignedText() {}

    /** SHA-256 of the text as UTF-8. */
    public static Sha256 hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Sha256(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Whether {@code signature} is that of the text; false also for what is no key or no signature.
     *
     * @param publicKey as {@link io.reelkeep.application.shared.port.StatementSigner#publicKey} tells it
     */
    public static boolean isSigned(String text, String signature, String publicKey) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(
                            new X509EncodedKeySpec(Base64.getUrlDecoder().decode(publicKey))));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
