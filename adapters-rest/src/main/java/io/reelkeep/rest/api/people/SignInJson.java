package io.reelkeep.rest.api.people;

import io.reelkeep.application.people.Password;
import io.reelkeep.application.people.SignInByPassword;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import java.util.Optional;

/** Who wants to come in. */
record SignInJson(String tenantId, String userId, String password) {
    SignInByPassword.Command command(String client, Optional<String> former) {
        var claimed = new SignedIn(
                Input.id("tenant_id", tenantId, TenantId::new), Input.of("user_id", () -> new UserId(userId)));
        return new SignInByPassword.Command(
                claimed, Input.of("password", () -> new Password(password)), client, former);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SignInJson[" + tenantId + ", " + userId + "]";
    }
}
