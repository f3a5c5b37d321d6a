package io.reelkeep.rest.wecom.file;

import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.recording.ReachRecording;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.wecom.WeComApi;
import io.reelkeep.rest.wecom.WeComJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Deletes recordings and single files, for good (contract: WeCom 5). */
@WeComApi
@Path("/cgi-bin/meeting/record")
public final class DeletionsResource {
    private final ReachRecording reaches;
    private final DeleteRecording recordings;
    private final DeleteFile files;

    @Inject
    public DeletionsResource(ReachRecording reaches, DeleteRecording recordings, DeleteFile files) {
        this.reaches = reaches;
        this.recordings = recordings;
        this.files = files;
    }

    /** With all its files. */
    @Audited("recording.delete")
    @POST
    @Path("delete")
    @Described(value = "Deletes a recording", answer = WeComJson.DoneJson.class, body = RecordingIdsBody.class)
    public Response recording(InputStream body, @Context SecurityContext security) throws IOException {
        var asked = WeComJson.read(body, RecordingIdsBody.class);
        Caller caller = CallerContext.caller(security);
        Recording recording = reaches.reach(caller, asked.recording(), Optional.of(asked.meeting()));
        recordings.delete(new DeleteRecording.Command(caller, recording.id(), Optional.empty()));
        return WeComJson.done();
    }

    /** Its siblings stay; the recording goes with its last file. */
    @Audited("file.delete")
    @POST
    @Path("delete_file")
    @Described(value = "Deletes a file", answer = WeComJson.DoneJson.class, body = FileIdsBody.class)
    public Response file(InputStream body, @Context SecurityContext security) throws IOException {
        var asked = WeComJson.read(body, FileIdsBody.class);
        Caller caller = CallerContext.caller(security);
        Recording recording = reaches.reach(caller, asked.file(), Optional.of(asked.meeting()));
        files.delete(new DeleteFile.Command(caller, Optional.of(recording.id()), asked.file(), Optional.empty()));
        return WeComJson.done();
    }
}
