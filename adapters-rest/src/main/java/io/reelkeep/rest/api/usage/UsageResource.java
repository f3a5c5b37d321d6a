package io.reelkeep.rest.api.usage;

import io.reelkeep.application.usage.ListUsageEvents;
import io.reelkeep.application.usage.ReportUsage;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** How often a recording was watched and taken along (F21). */
@NativeApp
@ForPeople(Need.MANAGE)
@Dependent
@Path("/api/recordings/{recording}/usage")
@Produces(MediaType.APPLICATION_JSON)
public final class UsageResource {
    private final ReportUsage reports;
    private final ListUsageEvents lists;

    @Inject
    public UsageResource(ReportUsage reports, ListUsageEvents lists) {
        this.reports = reports;
        this.lists = lists;
    }

    @GET
    @Described(
            value = "Counts views and downloads by days",
            answer = UsageReportJson.class,
            query = {"from", "to"})
    public Response report(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var params = new UsageParams(Params.of(uri));
        var query = new ReportUsage.Query(
                CallerContext.caller(security), PathIds.recording(recording), params.from(), params.to());
        return Response.ok(UsageReportJson.of(reports.report(query))).build();
    }

    @Audited("usage.read")
    @GET
    @Path("events")
    @Described(
            value = "Lists views and downloads, the newest first",
            answer = UsageEventsJson.class,
            query = {"kind", "from", "to", "page:integer", "page_size:integer"})
    public Response events(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        var params = new UsageParams(Params.of(uri));
        var query = new ListUsageEvents.Query(
                CallerContext.caller(security),
                PathIds.recording(recording),
                params.kind(),
                params.from(),
                params.to(),
                params.page(),
                params.pageSize());
        return Response.ok(UsageEventsJson.of(lists.list(query))).build();
    }
}
