package io.reelkeep.rest.shared.audit;

import io.reelkeep.application.audit.NoteAudit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Has the calls of every resource noted that changes something or hands out content, also of those that are still to come. */
@Provider
@Dependent
public final class AuditFeature implements DynamicFeature {
    private final NoteAudit audit;

    @Inject
    public AuditFeature(NoteAudit audit) {
        this.audit = audit;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        AuditedRoute.of(resource.getResourceClass(), resource.getResourceMethod())
                .ifPresent(route -> context.register(new AuditFilter(audit, route)));
    }
}
