package io.reelkeep.rest.api.usage;

import io.reelkeep.application.usage.SetAnalytics;
import io.reelkeep.domain.usage.ViewerPrivacy;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /api/analytics-settings}: how much of single viewers the caller's tenant keeps. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/analytics-settings")
@Produces(MediaType.APPLICATION_JSON)
public final class AnalyticsSettingsResource {
    private final SetAnalytics settings;

    @Inject
    public AnalyticsSettingsResource(SetAnalytics settings) {
        this.settings = settings;
    }

    @GET
    @Described(value = "Shows how much of single viewers is kept", answer = AnalyticsSettingsJson.class)
    public Response show(@Context SecurityContext security) {
        ViewerPrivacy privacy = settings.show(CallerContext.caller(security).requireWholeTenant());
        return Response.ok(AnalyticsSettingsJson.of(privacy)).build();
    }

    @Audited("analytics.change")
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Says how much of single viewers is kept", answer = AnalyticsSettingsJson.class)
    public Response set(@Context SecurityContext security, AnalyticsSettingsJson body) {
        ViewerPrivacy privacy = Input.body(body).privacy();
        settings.set(CallerContext.caller(security).requireWholeTenant(), privacy);
        return Response.ok(AnalyticsSettingsJson.of(privacy)).build();
    }
}
