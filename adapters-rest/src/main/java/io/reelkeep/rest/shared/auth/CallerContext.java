package io.reelkeep.rest.shared.auth;

import io.reelkeep.application.people.AuthenticatePerson.Visit;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.WeComForm;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** The proven caller of a request, an application or a person, as the container carries it. */
public final class CallerContext implements SecurityContext {
    private final Caller caller;
    private final Optional<Visit> visit;
    private final boolean secure;

    /** An application calls. */
    public CallerContext(Caller caller, boolean secure) {
        this(caller, Optional.empty(), secure);
    }

    private CallerContext(Caller caller, Optional<Visit> visit, boolean secure) {
        this.caller = caller;
        this.visit = visit;
        this.secure = secure;
    }

    /** A person calls, through the house's own application. */
    static CallerContext of(Visit visit, boolean secure) {
        Session session = visit.session();
        var caller = new Caller(
                session.tenant(), AppId.CONSOLE, Optional.of(session.user()), AppReach.WHOLE_TENANT, WeComForm.DEFAULT);
        return new CallerContext(caller, Optional.of(visit), secure);
    }

    private record Proven(Caller caller, Optional<Visit> visit) implements Principal {
        @Override
        public String getName() {
            return caller.app().toString();
        }
    }

    /** @throws IllegalStateException when nobody was let in: the resource is not bound to an authentication */
    public static Caller caller(SecurityContext security) {
        return proven(security).caller();
    }

    /** As {@link #caller}; empty when nobody was let in, or somebody who is no application. */
    public static Optional<Caller> find(SecurityContext security) {
        return security.getUserPrincipal() instanceof Proven proven ? Optional.of(proven.caller()) : Optional.empty();
    }

    /** The tenant of {@link #caller}. */
    public static TenantId tenant(SecurityContext security) {
        return caller(security).tenant();
    }

    /** The person that calls; empty when an application does. */
    public static Optional<SignedIn> person(SecurityContext security) {
        return proven(security).visit().map(visit -> visit.session().signedIn());
    }

    /** @throws Refusal SIGN_IN_REQUIRED when no person calls */
    public static Visit visit(SecurityContext security) {
        return proven(security)
                .visit()
                .orElseThrow(() -> new Refusal(Reason.SIGN_IN_REQUIRED, "this is for people who have signed in"));
    }

    private static Proven proven(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Proven proven) {
            return proven;
        }
        throw new IllegalStateException("a resource asks who calls, but nobody was authenticated");
    }

    @Override
    public Principal getUserPrincipal() {
        return new Proven(caller, visit);
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
