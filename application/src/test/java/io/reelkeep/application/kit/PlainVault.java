package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Hides nothing, but keeps the tenants apart as a real vault does. */
public final class PlainVault implements SecretVault {
    @Override
    public SealedSecret seal(TenantId tenant, String secret) {
        return new SealedSecret((tenant + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(TenantId tenant, SealedSecret sealed) {
        String text = new String(sealed.bytes(), StandardCharsets.UTF_8);
        if (!text.startsWith(tenant + ":")) {
            throw new IllegalStateException("sealed for another tenant");
        }
        return text.substring(tenant.toString().length() + 1);
    }

    @Override
    public String sign(TenantId tenant, String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((tenant + ":" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
