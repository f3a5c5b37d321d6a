package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;

/**
 * An enterprise of WeCom, asked through one of its self-built applications.
 *
 * @param api where its API is, without a slash at the end: another one than {@link #PUBLIC_API} for private deployments
 */
public record WecomCorp(String corpId, String agentId, SealedSecret secret, URI api) implements Authority {
    public static final URI PUBLIC_API = URI.create("https://qyapi.weixin.qq.com");

    public WecomCorp {
        Checks.require(corpId.matches("[A-Za-z0-9_-]{1,64}"), "corp id must be 1 to 64 letters, digits, _ or -");
        Checks.require(agentId.matches("[0-9]{1,20}"), "agent id must be 1 to 20 digits");
        Addresses.requireWeb(api, "api");
        Checks.require(api.getRawQuery() == null, "api must have no query");
        Checks.require(!api.toString().endsWith("/"), "api must not end with a slash");
    }

    @Override
    public Kind kind() {
        return Kind.WECOM;
    }

    @Override
    public String address() {
        return api.toString();
    }
}
