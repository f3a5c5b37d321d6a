package io.reelkeep.application.tenancy;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import java.util.function.UnaryOperator;

/** Changes what an application may see and do. Its next request meets the new rules. */
public final class ChangeApp {
    private final Workbench bench;
    private final Credentials credentials;

    public ChangeApp(Workbench bench, Credentials credentials) {
        this.bench = bench;
        this.credentials = credentials;
    }

    /**
     * @param change gets the application as it is; of its answer name, standing and policy are kept
     * @throws Refusal NO_SUCH_APP
     */
    public AppCredential change(TenantId tenant, AppId app, UnaryOperator<AppCredential> change) {
        return bench.transactions().inOne(() -> {
            AppCredential known = credentials
                    .lock(tenant, app)
                    .orElseThrow(() -> new Refusal(Reason.NO_SUCH_APP, "there is no application " + app));
            AppCredential wanted = change.apply(known);
            var changed = new AppCredential(
                    known.app(),
                    known.tenant(),
                    known.kind(),
                    wanted.name(),
                    known.keyId(),
                    known.secret(),
                    known.createdAt(),
                    wanted.standing(),
                    wanted.policy());
            credentials.save(changed);
            return changed;
        });
    }
}
