package io.reelkeep.rest.tus;

import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.Failure;
import io.reelkeep.rest.shared.ProblemErrors;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses other versions of the protocol with 412, and says in every answer which one is spoken. */
@Provider
@Tus
@Priority(Priorities.AUTHENTICATION - 100)
public final class TusVersion implements ContainerRequestFilter, ContainerResponseFilter {
    private static final int PRECONDITION_FAILED = 412;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean free = request.getMethod().equals(HttpMethod.OPTIONS);
        if (!free && !TusHeaders.VERSION.equals(request.getHeaderString(TusHeaders.RESUMABLE))) {
            request.abortWith(refusal());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(TusHeaders.RESUMABLE, TusHeaders.VERSION);
    }

    private static Response refusal() {
        var other = new BadInput(TusHeaders.RESUMABLE, "must be " + TusHeaders.VERSION, "version_unsupported");
        Failure failure = Failure.badInput(other, CurrentRequest.get().id());
        return Response.fromResponse(new ProblemErrors().render(failure, PRECONDITION_FAILED))
                .header(TusHeaders.VERSIONS, TusHeaders.VERSION)
                .build();
    }
}
