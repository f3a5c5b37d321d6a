package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;

/**
 * Gives an application another secret, told once, here. The old one and every token made under it are worth nothing from
 * then on; the public half of the key stays.
 */
public final class RotateSecret {
    private final Workbench bench;
    private final Credentials credentials;
    private final SecretSource secrets;
    private final SecretVault vault;

    public RotateSecret(Workbench bench, Credentials credentials, SecretSource secrets, SecretVault vault) {
        this.bench = bench;
        this.credentials = credentials;
        this.secrets = secrets;
        this.vault = vault;
    }

    /** @throws Refusal NO_SUCH_APP */
    public RegisterApp.Issued rotate(TenantId tenant, AppId app) {
        String secret = secrets.alphanumeric(RegisterApp.SECRET_LENGTH);
        return bench.transactions().inOne(() -> {
            AppCredential known = credentials
                    .lock(tenant, app)
                    .orElseThrow(() -> new Refusal(Reason.NO_SUCH_APP, "there is no application " + app));
            AppCredential changed = known.with(vault.seal(tenant, secret));
            credentials.save(changed);
            return new RegisterApp.Issued(changed, secret);
        });
    }
}
