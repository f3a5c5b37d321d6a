package io.reelkeep.rest.admin.operation;

import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/admin/tasks}: the work in the background. */
@Operator
@Dependent
@Path("/api/admin/tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class TasksResource {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    private final TaskBoard board;

    @Inject
    public TasksResource(TaskBoard board) {
        this.board = board;
    }

    @GET
    @Described(value = "Lists the work in the background", answer = TasksJson.class, query = "limit:integer")
    public Response list(@Context UriInfo uri) {
        int limit = Params.of(uri).number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        return Response.ok(TasksJson.of(board.rows(limit))).build();
    }
}
