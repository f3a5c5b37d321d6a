package io.reelkeep.rest.wecom;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.tenancy.AuthenticateToken;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.CallQuota;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.auth.CallerContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets in only who has an access token (contract: WeCom 2) and does not call too often, and tells who that is. */
@Provider
@WeComApi
@Dependent
@Priority(Priorities.AUTHENTICATION)
public final class WeComAuthentication implements ContainerRequestFilter {
    private final AuthenticateToken authenticate;
    private final CallQuota calls;
    private final WeComQuota quota;

    @Inject
    public WeComAuthentication(AuthenticateToken authenticate, CallQuota calls, WeComQuota quota) {
        this.authenticate = authenticate;
        this.calls = calls;
        this.quota = quota;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Caller caller = authenticate(Params.of(context.getUriInfo()));
        context.setSecurityContext(
                new CallerContext(caller, context.getSecurityContext().isSecure()));
    }

    Caller authenticate(Params params) {
        Caller caller = authenticate.authenticate(CredentialKind.WECOM, Wanted.text(params, "access_token"));
        calls.count(new CallQuota.Key(caller.tenant(), "wecom", caller.app().value(), quota.callsPerMinute()));
        return caller;
    }
}
