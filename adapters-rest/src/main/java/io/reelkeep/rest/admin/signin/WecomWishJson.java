package io.reelkeep.rest.admin.signin;

import io.reelkeep.application.people.KeepIdentityProviders.Sealer;
import io.reelkeep.domain.people.WecomCorp;
import io.reelkeep.rest.shared.Input;
import java.net.URI;
import java.util.Optional;

/** An enterprise of WeCom as it is to be; {@code secret}, of its self-built application, goes in and never comes out. */
record WecomWishJson(Optional<String> corpId, Optional<String> agentId, Optional<String> secret, Optional<String> api) {
    WecomCorp over(Optional<WecomCorp> known, Sealer sealer) {
        URI address =
                Wishes.address("api", api).or(() -> known.map(WecomCorp::api)).orElse(WecomCorp.PUBLIC_API);
        String corp = Wishes.required("corp_id", corpId, known, WecomCorp::corpId);
        String agent = Wishes.required("agent_id", agentId, known, WecomCorp::agentId);
        var sealed = Wishes.secret("secret", secret, known, address.toString(), sealer);
        return Input.of("wecom", () -> new WecomCorp(corp, agent, sealed, address));
    }

    @Override
    public String toString() {
        return "WecomWishJson";
    }
}
