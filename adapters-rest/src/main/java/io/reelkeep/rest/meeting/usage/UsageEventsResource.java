package io.reelkeep.rest.meeting.usage;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.CheckOperator;
import io.reelkeep.application.usage.ListUsageEvents;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Tells each view or each download of a recording (contract: Meeting 4.8). */
@Path("/v1/records/events")
@MeetingApi
public final class UsageEventsResource {
    private final ListUsageEvents lists;
    private final CheckOperator check;

    @Inject
    public UsageEventsResource(ListUsageEvents lists, CheckOperator check) {
        this.lists = lists;
        this.check = check;
    }

    /** An enterprise need not say on whose behalf; who calls with a token must be allowed to watch. */
    @Audited("usage.read")
    @GET
    @Described(
            value = "Lists views or downloads of a recording",
            answer = UsageJson.EventsJson.class,
            query = {
                "meeting_record_id!",
                "event_type!:integer",
                "start_time:integer",
                "end_time:integer",
                "page:integer",
                "page_size:integer"
            })
    public Response list(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = CallerContext.caller(security);
        var params = new UsageParams(Params.of(uri));
        var query = new ListUsageEvents.Query(
                caller,
                params.recording(),
                Optional.of(params.kind()),
                params.seconds("start_time"),
                params.seconds("end_time"),
                params.page(),
                params.pageSize());
        return UsageAnswers.of(() -> {
            caller.user().ifPresent(user -> check.check(caller, user, query.recording(), Permission.VIEW));
            return UsageJson.EventsJson.of(lists.list(query));
        });
    }
}
