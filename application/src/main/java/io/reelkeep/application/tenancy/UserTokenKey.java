package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.tenancy.AppCredential;
import java.util.Base64;

/** Under what an application's tokens for its users are signed: made out of its secret, with which it changes. */
final class UserTokenKey {
    private UserTokenKey() {}

    /** 32 bytes. */
    static byte[] of(AppCredential app, SecretVault vault) {
        String secret = vault.open(app.tenant(), app.secret());
        String text = String.join("\n", "user tokens", app.kind().name(), app.keyId(), secret);
        return Base64.getUrlDecoder().decode(vault.sign(app.tenant(), text));
    }
}
