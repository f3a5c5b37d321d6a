package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.StatementSigner;
import io.reelkeep.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs under keys that it makes when they are first needed and keeps as long as it lives. */
public final class KeptSigner implements StatementSigner {
    private final Map<TenantId, KeyPair> keys = new ConcurrentHashMap<>();

    @Override
    public String sign(TenantId tenant, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keyOf(tenant).getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String publicKey(TenantId tenant) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keyOf(tenant).getPublic().getEncoded());
    }

    private KeyPair keyOf(TenantId tenant) {
        return keys.computeIfAbsent(tenant, first -> {
            try {
                return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        });
    }
}
