package io.reelkeep.rest.live.recorder;

import io.reelkeep.application.capture.CheckClient;
import io.reelkeep.application.capture.KeepCaptureAlive;
import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.capture.StopLiveRecording;
import io.reelkeep.application.recording.FindLiveRoom;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** {@code /live/v1/recorder}: begins and ends recordings in live rooms (F109-F123). */
@NativeApp
@Path("/live/v1/recorder")
@Consumes(MediaType.APPLICATION_JSON)
public final class RecorderResource {
    private final CheckClient clients;
    private final FindLiveRoom rooms;
    private final StartCapture starts;
    private final StopLiveRecording stops;
    private final KeepCaptureAlive keeper;

    @Inject
    public RecorderResource(
            CheckClient clients,
            FindLiveRoom rooms,
            StartCapture starts,
            StopLiveRecording stops,
            KeepCaptureAlive keeper) {
        this.clients = clients;
        this.rooms = rooms;
        this.starts = starts;
        this.stops = stops;
        this.keeper = keeper;
    }

    @POST
    @Path("start")
    @Described(value = "Begins a recording in a live room", answer = AnswerJson.class)
    public Response start(@Context SecurityContext security, StartJson body) {
        TenantId tenant = CallerContext.tenant(security);
        Presence who = Input.body(body).presence();
        CaptureOptions options = body.options();
        clients.check(body.version());
        Meeting room = rooms.find(tenant, who.room(), who.user());
        var command = new StartCapture.Command(tenant, room.id(), who.user(), Origin.LIVE, options);
        return answer(AnswerJson.started(starts.start(command)));
    }

    @POST
    @Path("stop")
    @Described(value = "Ends a recording in a live room", answer = AnswerJson.class)
    public Response stop(@Context SecurityContext security, StopJson body) {
        TenantId tenant = CallerContext.tenant(security);
        Presence who = Input.body(body).presence();
        Meeting room = rooms.find(tenant, who.room(), who.user());
        return answer(rendered(stops.stop(tenant, room.id(), who.user())));
    }

    @Unaudited("a sign of life")
    @POST
    @Path("heartbeat")
    @Described(value = "Keeps a recording in a live room open", answer = AnswerJson.class)
    public Response keepAlive(@Context SecurityContext security, AliveJson body) {
        keeper.keepAlive(CallerContext.tenant(security), Input.body(body).capture());
        return answer(AnswerJson.alive());
    }

    static AnswerJson rendered(StopLiveRecording.Stopped stopped) {
        return switch (stopped.outcome()) {
            case STOPPED -> AnswerJson.stopped(0, "", stopped.capture());
            case STOPPED_BEFORE ->
                AnswerJson.stopped(RecorderErrors.ALREADY_STOPPED, "stopped already", stopped.capture());
            case CLOSED_ITSELF ->
                AnswerJson.stopped(
                        RecorderErrors.NOT_RECORDING, "closed itself after a time without data", stopped.capture());
            case NEVER_STARTED ->
                AnswerJson.stopped(RecorderErrors.NOT_RECORDING, "there is no recording", stopped.capture());
        };
    }

    /** Clients of the dialect do not negotiate. */
    private static Response answer(AnswerJson answer) {
        return Response.ok(answer, RecorderErrors.JSON_UTF8).build();
    }
}
