package io.reelkeep.rest.meeting;

import io.reelkeep.rest.shared.CurrentRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** What every answer of the dialect carries, errors too (contract: Meeting 1, T4). */
@Provider
public final class MeetingHeaders implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        CurrentRequest current = CurrentRequest.get();
        if (MeetingErrors.isMeetingPath(current.path())) {
            response.getHeaders().putSingle("X-TC-Trace", current.id());
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        }
    }
}
