package io.reelkeep.rest.media;

import io.reelkeep.application.delivery.RecentlyOpened;
import io.reelkeep.rest.shared.audit.AuditedRoute;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Whoever takes a right back, in whatever dialect, finds it taken back when the answer comes: the next request for media is asked
 * about anew. What is not even noted in the audit trail, as bytes that come in, takes nothing back.
 */
@Provider
@Dependent
public final class ChangesHoldAtOnce implements DynamicFeature {
    private final RecentlyOpened recently;

    @Inject
    public ChangesHoldAtOnce(RecentlyOpened recently) {
        this.recently = recently;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (AuditedRoute.isAudited(resource)) {
            ContainerResponseFilter filter = (request, response) -> recently.somethingChanged();
            context.register(filter);
        }
    }
}
