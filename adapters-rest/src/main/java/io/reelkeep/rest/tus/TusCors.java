package io.reelkeep.rest.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Lets pages of allowed sites upload from a browser (Fetch standard, CORS protocol). Credentials are never allowed. */
@Provider
@Tus
@Dependent
public final class TusCors implements ContainerResponseFilter {
    private static final String ONE_HOUR_SECONDS = "3600";

    private final AllowedOrigins allowed;

    @Inject
    public TusCors(AllowedOrigins allowed) {
        this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Origin");
        Optional.ofNullable(request.getHeaderString("Origin"))
                .filter(allowed::allows)
                .ifPresent(origin -> allow(origin, headers));
    }

    private static void allow(String origin, MultivaluedMap<String, Object> headers) {
        headers.putSingle("Access-Control-Allow-Origin", origin);
        headers.putSingle("Access-Control-Allow-Methods", "POST,HEAD,PATCH,DELETE,OPTIONS");
        headers.putSingle("Access-Control-Allow-Headers", TusHeaders.SENT);
        headers.putSingle("Access-Control-Expose-Headers", TusHeaders.EXPOSED);
        headers.putSingle("Access-Control-Max-Age", ONE_HOUR_SECONDS);
    }
}
