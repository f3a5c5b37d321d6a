package io.reelkeep.rest.shared.auth;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.shared.TenantId;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The proven caller of a request, as the container carries it. */
public final class CallerContext implements SecurityContext {
    private final Caller caller;
    private final boolean secure;

    public CallerContext(Caller caller, boolean secure) {
        this.caller = caller;
        this.secure = secure;
    }

    private record App(Caller caller) implements Principal {
        @Override
        public String getName() {
            return caller.app().toString();
        }
    }

    /** @throws IllegalStateException when nobody was let in: the resource is not bound to an authentication */
    public static Caller caller(SecurityContext security) {
        if (security.getUserPrincipal() instanceof App app) {
            return app.caller();
        }
        throw new IllegalStateException("a resource asks who calls, but nobody was authenticated");
    }

    /** The tenant of {@link #caller}. */
    public static TenantId tenant(SecurityContext security) {
        return caller(security).tenant();
    }

    @Override
    public Principal getUserPrincipal() {
        return new App(caller);
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
