package io.reelkeep.bootstrap;

import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.bootstrap.secrets.AdminSecret;
import io.reelkeep.bootstrap.secrets.AesGcmVault;
import io.reelkeep.bootstrap.secrets.MasterKey;
import io.reelkeep.bootstrap.secrets.SystemSecrets;
import io.reelkeep.bootstrap.settings.AdminSecretFile;
import io.reelkeep.bootstrap.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Secrets and chance. */
@ApplicationScoped
public class SecretsWiring {
    @Produces
    @Singleton
    SecretSource secretSource() {
        return new SystemSecrets();
    }

    @Produces
    @Singleton
    SecretVault secretVault(Settings settings, SecretSource secrets) {
        byte[] key = settings.masterKey()
                .map(MasterKey::parse)
                .orElseGet(() -> MasterKey.ofFile(settings.dataDir(), secrets));
        return new AesGcmVault(key, secrets);
    }

    @Produces
    @Singleton
    AdminSecret adminSecret(Settings settings) {
        return settings.adminSecret()
                .map(AdminSecret::of)
                .or(() -> new AdminSecretFile(settings.dataDir()).digest().map(AdminSecret::new))
                .orElseThrow(() -> new IllegalStateException("No admin secret: set REELKEEP_ADMIN_SECRET"));
    }
}
