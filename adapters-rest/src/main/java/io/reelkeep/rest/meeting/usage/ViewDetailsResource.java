package io.reelkeep.rest.meeting.usage;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.usage.ListPlaybacks;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.meeting.Operator;
import io.reelkeep.rest.meeting.OperatorGate;
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

/** Tells who has watched how much of a file (contract: Meeting 4.8). */
@Path("/v1/records/view-details")
@MeetingApi
public final class ViewDetailsResource {
    private final ListPlaybacks lists;
    private final OperatorGate gate;

    @Inject
    public ViewDetailsResource(ListPlaybacks lists, OperatorGate gate) {
        this.lists = lists;
        this.gate = gate;
    }

    /** Times are milliseconds here. */
    @Audited("usage.read")
    @GET
    @Described(
            value = "Lists who has watched how much of a file",
            answer = UsageJson.DetailsJson.class,
            query = {
                "record_file_id!",
                "operator_id",
                "operator_id_type:integer",
                "userid",
                "start_time:integer",
                "end_time:integer",
                "page:integer",
                "page_size:integer"
            })
    public Response list(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = CallerContext.caller(security);
        var params = new UsageParams(Params.of(uri));
        var query = new ListPlaybacks.Query(
                caller,
                Optional.empty(),
                params.file(),
                params.millis("start_time"),
                params.millis("end_time"),
                params.page(),
                params.pageSize());
        gate.pass(security, Operator.of(Params.of(uri)), query.file(), Permission.VIEW);
        return UsageAnswers.of(() -> UsageJson.DetailsJson.of(lists.list(query)));
    }
}
