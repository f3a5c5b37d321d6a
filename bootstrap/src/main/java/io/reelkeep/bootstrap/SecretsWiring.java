package io.reelkeep.bootstrap;

import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.StatementSigner;
import io.reelkeep.bootstrap.secrets.AdminSecret;
import io.reelkeep.bootstrap.secrets.AesGcmVault;
import io.reelkeep.bootstrap.secrets.Ed25519Signer;
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
        return new AesGcmVault(masterKey(settings, secrets), secrets);
    }

    @Produces
    @Singleton
    StatementSigner statementSigner(Settings settings, SecretSource secrets) {
        return new Ed25519Signer(masterKey(settings, secrets));
    }

    /** One after the other: the first who asks makes it. */
    private static synchronized byte[] masterKey(Settings settings, SecretSource secrets) {
        return settings.masterKey()
                .map(MasterKey::parse)
                .orElseGet(() -> MasterKey.ofFile(settings.dataDir(), secrets));
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
