package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.nio.ByteBuffer;

/** Gives an application of a tenant the key to one dialect. The secret is told once, here. */
public final class RegisterApp {
    static final int SECRET_LENGTH = 32;

    private static final int SDK_APP_ID_FLOOR = 1_400_000_000;
    private static final int SDK_APP_ID_COUNT = 600_000_000;
    private static final int ATTEMPTS = 20;

    private final Workbench bench;
    private final Tenants tenants;
    private final Credentials credentials;
    private final SecretSource secrets;
    private final SecretVault vault;

    public RegisterApp(
            Workbench bench, Tenants tenants, Credentials credentials, SecretSource secrets, SecretVault vault) {
        this.bench = bench;
        this.tenants = tenants;
        this.credentials = credentials;
        this.secrets = secrets;
        this.vault = vault;
    }

    /** @param secret in clear text; nobody can ask for it again */
    public record Issued(AppCredential credential, String secret) {
        @Override
        public String toString() {
            return "Issued[" + credential + "]";
        }
    }

    public Issued register(TenantId tenant, CredentialKind kind, String name) {
        String secret = secrets.alphanumeric(SECRET_LENGTH);
        return bench.transactions().inOne(() -> {
            if (tenants.find(tenant).isEmpty()) {
                throw new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + tenant);
            }
            return new Issued(addWithFreeKey(tenant, kind, name, secret), secret);
        });
    }

    private AppCredential addWithFreeKey(TenantId tenant, CredentialKind kind, String name, String secret) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var credential = new AppCredential(
                    new AppId(bench.ids().next()),
                    tenant,
                    kind,
                    name,
                    newKeyId(kind),
                    vault.seal(tenant, secret),
                    bench.now());
            if (credentials.add(credential)) {
                return credential;
            }
        }
        throw new IllegalStateException("no free key id for " + kind + " in " + ATTEMPTS + " attempts");
    }

    /** Each dialect knows the public half in its own shape; sdkappid must fit 31 bits (contract: Classroom 1). */
    private String newKeyId(CredentialKind kind) {
        return switch (kind) {
            case NATIVE -> "rk" + secrets.alphanumeric(16);
            case MEETING, LIVE -> "AKID" + secrets.alphanumeric(28);
            case WECOM -> "ww" + secrets.hex(8);
            case CLASSROOM -> Integer.toString(SDK_APP_ID_FLOOR + randomBelow(SDK_APP_ID_COUNT));
        };
    }

    private int randomBelow(int bound) {
        return Math.floorMod(ByteBuffer.wrap(secrets.bytes(Integer.BYTES)).getInt(), bound);
    }
}
