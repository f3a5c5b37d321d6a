package io.reelkeep.rest.shared.organisation;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppPolicy;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.Optional;

/** A change to an application (RFC 7396): what is left out stays. */
public record AppChangeJson(
        Optional<String> name, Optional<Boolean> enabled, Optional<AppPolicyJson.ChangeJson> wecom) {
    /** @throws BadInput before anything is changed */
    public AppCredential applyTo(AppCredential known) {
        return new AppCredential(
                known.app(),
                known.tenant(),
                known.kind(),
                name.map(text -> Input.of("name", () -> Checks.text(text, 128, "name")))
                        .orElse(known.name()),
                known.keyId(),
                known.secret(),
                known.createdAt(),
                enabled.map(on -> on ? AppCredential.Standing.ENABLED : AppCredential.Standing.DISABLED)
                        .orElse(known.standing()),
                policy(known));
    }

    private AppPolicy policy(AppCredential known) {
        if (wecom.isPresent() && known.kind() != CredentialKind.WECOM) {
            throw new BadInput("wecom", "is for applications of the kind wecom");
        }
        return wecom.map(change -> change.applyTo(known.policy())).orElse(known.policy());
    }
}
