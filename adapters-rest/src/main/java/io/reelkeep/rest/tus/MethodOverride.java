package io.reelkeep.rest.tus;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/** For clients that cannot send PATCH or DELETE: the method stands in X-HTTP-Method-Override (tus 1.0.0, core). */
@Provider
@PreMatching
public final class MethodOverride implements ContainerRequestFilter {
    private static final Set<String> INSTEAD_OF_POST = Set.of(HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.HEAD);

    @Override
    public void filter(ContainerRequestContext request) {
        boolean ours =
                ("/" + request.getUriInfo().getPath()).replaceFirst("^//", "/").startsWith(TusHeaders.PATH + "/");
        if (ours && request.getMethod().equals(HttpMethod.POST)) {
            Optional.ofNullable(request.getHeaderString(TusHeaders.METHOD_OVERRIDE))
                    .filter(INSTEAD_OF_POST::contains)
                    .ifPresent(request::setMethod);
        }
    }
}
