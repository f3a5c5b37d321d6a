package io.reelkeep.rest.admin;

import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.auth.BearerToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Lets the operator in, by the admin secret as a bearer token. */
@Provider
@Operator
@Dependent
@Priority(Priorities.AUTHENTICATION)
public final class OperatorAuth implements ContainerRequestFilter {
    private final AdminGate gate;

    @Inject
    public OperatorAuth(AdminGate gate) {
        this.gate = gate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = BearerToken.of(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        if (!gate.opens(token.value())) {
            throw new Refusal(Reason.SIGNATURE_WRONG, "this is not the admin secret");
        }
        CurrentRequest.get().facts().by(Actor.OPERATOR);
    }
}
