package io.reelkeep.rest.classroom;

import io.reelkeep.application.capture.KeepCaptureAlive;
import io.reelkeep.application.capture.ShowCapture;
import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.capture.StopCapture;
import io.reelkeep.application.recording.HoldClass;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.TenantId;
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

/** {@code /paas/v1/localrecord}: local recordings while they are made (contract: Classroom 6). */
@ClassroomApi
@Dependent
@Path("/paas/v1/localrecord")
@Consumes(MediaType.APPLICATION_JSON)
public final class LocalTasksResource {
    private final HoldClass classes;
    private final StartCapture starts;
    private final StopCapture stops;
    private final ShowCapture shows;
    private final KeepCaptureAlive keeper;

    @Inject
    public LocalTasksResource(
            HoldClass classes, StartCapture starts, StopCapture stops, ShowCapture shows, KeepCaptureAlive keeper) {
        this.classes = classes;
        this.starts = starts;
        this.stops = stops;
        this.shows = shows;
        this.keeper = keeper;
    }

    /** Only who teaches the class or assists may (F87). */
    @POST
    @Path("open")
    @Described(value = "Begins a local recording", answer = LocalTaskJson.OpenedJson.class)
    public Response open(@Context SecurityContext security, LocalTaskJson.OpenJson body) {
        TenantId tenant = CallerContext.tenant(security);
        LocalTaskJson.OpenJson asked = Input.body(body);
        var recorder = asked.recorder();
        Meeting lesson = classes.show(tenant, asked.number()).lesson();
        var command = new StartCapture.Command(tenant, lesson.id(), recorder, Origin.LOCAL, CaptureOptions.DEFAULT);
        return answer(LocalTaskJson.OpenedJson.of(starts.start(command)));
    }

    @Unaudited("a sign of life")
    @POST
    @Path("alive")
    @Described(value = "Keeps a local recording open", answer = LocalTaskJson.class)
    public Response keepAlive(@Context SecurityContext security, LocalTaskJson.RefJson body) {
        TenantId tenant = CallerContext.tenant(security);
        CaptureId task = Input.body(body).task();
        keeper.keepAlive(tenant, task);
        return answer(progress(tenant, task));
    }

    @Unaudited("it only lists")
    @POST
    @Path("progress")
    @Described(value = "Shows how far a local recording has come", answer = LocalTaskJson.class)
    public Response show(@Context SecurityContext security, LocalTaskJson.RefJson body) {
        return answer(progress(CallerContext.tenant(security), Input.body(body).task()));
    }

    /** Segments that are missing still come in (F93); the answer names them. */
    @POST
    @Path("close")
    @Described(value = "Ends a local recording", answer = LocalTaskJson.class)
    public Response close(@Context SecurityContext security, LocalTaskJson.CloseJson body) {
        TenantId tenant = CallerContext.tenant(security);
        CaptureId task = Input.body(body).task();
        stops.stop(tenant, task, body.segments());
        return answer(progress(tenant, task));
    }

    private LocalTaskJson progress(TenantId tenant, CaptureId task) {
        return LocalTaskJson.of(shows.show(tenant, task, LocalTaskJson.MISSING_TOLD));
    }

    private static Response answer(Record json) {
        return Response.ok(json, ClassroomErrors.JSON_UTF8).build();
    }
}
