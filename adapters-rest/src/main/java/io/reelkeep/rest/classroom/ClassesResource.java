package io.reelkeep.rest.classroom;

import io.reelkeep.application.recording.AddClass;
import io.reelkeep.application.recording.HoldClass;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /paas/v1/class}: classes that can be recorded. */
@ClassroomApi
@Dependent
@Path("/paas/v1/class")
@Consumes(MediaType.APPLICATION_JSON)
public final class ClassesResource {
    private final AddClass adds;
    private final HoldClass holds;

    @Inject
    public ClassesResource(AddClass adds, HoldClass holds) {
        this.adds = adds;
        this.holds = holds;
    }

    @POST
    @Path("create")
    @Described(value = "Appoints a class", answer = ClassJson.CreatedJson.class)
    public Response create(@Context SecurityContext security, NewClassJson body) {
        AddClass.Command command = Input.body(body).command(CallerContext.caller(security));
        // What is left to refuse is how the two times go together.
        Meeting added = Input.of("stop_time", () -> adds.add(command));
        return Response.ok(ClassJson.CreatedJson.of(added), ClassroomErrors.JSON_UTF8)
                .build();
    }

    @Unaudited("it only lists")
    @POST
    @Path("info")
    @Described(value = "Shows a class", answer = ClassJson.class)
    public Response info(@Context SecurityContext security, ClassJson.RefJson body) {
        var shown = holds.show(CallerContext.tenant(security), Input.body(body).number());
        return Response.ok(ClassJson.of(shown), ClassroomErrors.JSON_UTF8).build();
    }

    /** Starting again changes nothing. */
    @POST
    @Path("start")
    @Described(value = "Starts a class", answer = AnswerJson.class)
    public Response start(@Context SecurityContext security, HeldClassJson body) {
        HeldClassJson asked = Input.body(body);
        var outcome = holds.start(CallerContext.tenant(security), asked.number(), asked.teacher());
        return Response.ok(HeldClassJson.answer(outcome), ClassroomErrors.JSON_UTF8)
                .build();
    }

    /** Stopping again changes nothing. Captures go on until they are stopped themselves. */
    @POST
    @Path("stop")
    @Described(value = "Stops a class", answer = AnswerJson.class)
    public Response stop(@Context SecurityContext security, HeldClassJson body) {
        HeldClassJson asked = Input.body(body);
        var outcome = holds.stop(CallerContext.tenant(security), asked.number(), asked.teacher());
        return Response.ok(HeldClassJson.answer(outcome), ClassroomErrors.JSON_UTF8)
                .build();
    }
}
