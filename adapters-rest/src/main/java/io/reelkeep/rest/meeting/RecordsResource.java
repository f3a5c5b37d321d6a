package io.reelkeep.rest.meeting;

import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.recording.ListRecordings;
import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Lists the recordings of an enterprise (seed: GET /v1/records) and deletes them (contract: Meeting 4.5). */
@Path("/v1/records")
@MeetingApi
public final class RecordsResource {
    private final ListRecordings list;
    private final OperatorGate gate;
    private final DeleteRecording deleteRecording;
    private final DeleteFile deleteFile;
    private final PublicUrls urls;

    @Inject
    public RecordsResource(
            ListRecordings list,
            OperatorGate gate,
            DeleteRecording deleteRecording,
            DeleteFile deleteFile,
            PublicUrls urls) {
        this.list = list;
        this.gate = gate;
        this.deleteRecording = deleteRecording;
        this.deleteFile = deleteFile;
        this.urls = urls;
    }

    @GET
    @Described(
            value = "Lists recordings",
            answer = RecordsJson.class,
            query = {
                "start_time!:integer",
                "end_time!:integer",
                "meeting_id",
                "meeting_code",
                "userid",
                "operator_id",
                "operator_id_type:integer",
                "page:integer",
                "page_size:integer",
                "media_set_type:integer",
                "query_record_type:integer"
            })
    public Response list(@Context UriInfo uri, @Context SecurityContext security) {
        var params = new RecordsParams(Params.of(uri));
        ListRecordings.Query query = params.query(MeetingCaller.of(security));
        boolean canExist = params.asksForWhatWeKeep();
        // Asked even when nothing can match: an unknown user is refused either way.
        Page<RecordingView> found = list.list(query);
        Page<RecordingView> page = canExist ? found : new Page<>(List.of(), query.page(), query.pageSize(), 0);
        return Answers.of(RecordsJson.of(page, urls));
    }

    /** All files of a recording, for good (F12, F20). */
    @Audited("recording.delete")
    @DELETE
    @Described(
            value = "Deletes a recording",
            answer = Answers.NothingJson.class,
            query = {"meeting_record_id!", "meeting_id", "operator_id", "operator_id_type:integer", "userid"})
    public Response deleteAll(@Context UriInfo uri, @Context SecurityContext security) {
        Caller caller = MeetingCaller.of(security).enterprise();
        var params = MeetingParams.of(uri);
        var recording = params.recording();
        var meeting = params.meeting();
        var passed = gate.pass(security, params.operator(), recording, Permission.MANAGE)
                .refuseOther(meeting);
        deleteRecording.delete(new DeleteRecording.Command(caller, recording, Optional.of(passed.operator())));
        return Answers.nothing();
    }

    /** One file, for good (F44). */
    @Audited("file.delete")
    @DELETE
    @Path("{record_file_id}")
    @Described(
            value = "Deletes a file",
            answer = Answers.NothingJson.class,
            query = {"meeting_id", "operator_id", "operator_id_type:integer", "userid"})
    public Response deleteOne(
            @Context UriInfo uri, @Context SecurityContext security, @PathParam("record_file_id") String id) {
        Caller caller = MeetingCaller.of(security).enterprise();
        var params = MeetingParams.of(uri);
        var file = MeetingParams.file(id);
        var meeting = params.meeting();
        var passed =
                gate.pass(security, params.operator(), file, Permission.MANAGE).refuseOther(meeting);
        deleteFile.delete(new DeleteFile.Command(caller, Optional.empty(), file, Optional.of(passed.operator())));
        return Answers.nothing();
    }
}
