package io.reelkeep.rest.meeting.transcript;

import io.reelkeep.application.captions.ReadTranscript;
import io.reelkeep.domain.captions.Transcript;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.Answers;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.meeting.MeetingParams;
import io.reelkeep.rest.meeting.OperatorGate;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** What was said in a file (contract: Meeting 4.9), read out of the subtitles that were uploaded for it. */
@Path("/v1/records/transcripts")
@MeetingApi
public final class TranscriptsResource {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final int OPTIMISED = 1;

    private final OperatorGate gate;
    private final ReadTranscript reads;

    @Inject
    public TranscriptsResource(OperatorGate gate, ReadTranscript reads) {
        this.gate = gate;
        this.reads = reads;
    }

    /** From the paragraph {@code pid} on, {@code limit} of them. */
    @Audited("transcript.read")
    @GET
    @Path("details")
    @Described(
            value = "Tells what is said in a file",
            answer = DetailsJson.class,
            query = {
                "record_file_id!",
                "operator_id",
                "operator_id_type:integer",
                "userid",
                "meeting_id",
                "pid",
                "limit:integer",
                "transcripts_type:integer"
            })
    public Response details(@Context SecurityContext security, @Context UriInfo uri) {
        var params = MeetingParams.of(uri);
        Optional<Integer> from = params.number("pid", 0, Integer.MAX_VALUE).filter(id -> id > 0);
        int limit = params.number("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        int type = params.number("transcripts_type", 0, OPTIMISED).orElse(0);
        Transcript transcript = transcript(security, params);
        if (type == OPTIMISED) {
            throw new Refusal(Reason.CAPTIONS_UNKNOWN, "there is no optimised transcript of this file");
        }
        return Answers.of(DetailsJson.of(transcript.stretch(from, Optional.of(limit))));
    }

    @Audited("transcript.read")
    @GET
    @Path("paragraphs")
    @Described(
            value = "Tells where the paragraphs of a file are",
            answer = ParagraphsJson.class,
            query = {"record_file_id!", "operator_id", "operator_id_type:integer", "userid", "meeting_id"})
    public Response paragraphs(@Context SecurityContext security, @Context UriInfo uri) {
        return Answers.of(ParagraphsJson.of(transcript(security, MeetingParams.of(uri))));
    }

    @Audited("transcript.read")
    @GET
    @Path("search")
    @Described(
            value = "Tells where something is said",
            answer = HitsJson.class,
            query = {"record_file_id!", "operator_id", "operator_id_type:integer", "userid", "meeting_id", "text!"})
    public Response search(@Context SecurityContext security, @Context UriInfo uri) {
        var params = MeetingParams.of(uri);
        String text = params.require("text");
        Input.of("text", () -> Checks.text(text, Transcript.MAX_WANTED_LENGTH, "text"));
        return Answers.of(HitsJson.of(transcript(security, params).hits(text)));
    }

    private Transcript transcript(SecurityContext security, MeetingParams params) {
        var file = params.file();
        var meeting = params.meeting();
        var passed =
                gate.pass(security, params.operator(), file, Permission.VIEW).refuseOther(meeting);
        return reads.read(passed.tenant(), file).transcript();
    }
}
