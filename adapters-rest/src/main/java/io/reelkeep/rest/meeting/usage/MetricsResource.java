package io.reelkeep.rest.meeting.usage;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.CheckOperator;
import io.reelkeep.application.usage.ReportUsage;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Counts views and downloads of a recording by days (contract: Meeting 4.8). */
@Path("/v1/metrics/records")
@MeetingApi
public final class MetricsResource {
    private final ReportUsage reports;
    private final CheckOperator check;

    @Inject
    public MetricsResource(ReportUsage reports, CheckOperator check) {
        this.reports = reports;
        this.check = check;
    }

    /** An enterprise need not say on whose behalf; who calls with a token must be allowed to watch. */
    @GET
    @Described(
            value = "Counts views and downloads of a recording by days",
            answer = UsageJson.MetricsJson.class,
            query = {"meeting_record_id!", "start_time:integer", "end_time:integer"})
    public Response report(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = CallerContext.caller(security);
        var params = new UsageParams(Params.of(uri));
        var query = new ReportUsage.Query(
                caller, params.recording(), params.seconds("start_time"), params.seconds("end_time"));
        return UsageAnswers.of(() -> {
            caller.user().ifPresent(user -> check.check(caller, user, query.recording(), Permission.VIEW));
            return UsageJson.MetricsJson.of(reports.report(query));
        });
    }
}
