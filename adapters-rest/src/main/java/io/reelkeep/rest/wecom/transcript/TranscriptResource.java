package io.reelkeep.rest.wecom.transcript;

import io.reelkeep.application.captions.ReadTranscript;
import io.reelkeep.application.recording.ReachRecording;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.captions.Transcript;
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

/** Shows what is said in a file, and finds text in it (contract: WeCom 5). */
@WeComApi
@Path("/cgi-bin/meeting/record/transcript")
public final class TranscriptResource {
    private final ReachRecording reaches;
    private final ReadTranscript reads;

    @Inject
    public TranscriptResource(ReachRecording reaches, ReadTranscript reads) {
        this.reaches = reaches;
        this.reads = reads;
    }

    /** From one paragraph on, and so many, where the request says so. */
    @Audited("transcript.read")
    @POST
    @Path("get_detail")
    @Described(value = "Tells what is said in a file", answer = DetailJson.class, body = TranscriptBody.class)
    public Response detail(InputStream body, @Context SecurityContext security) throws IOException {
        var asked = WeComJson.read(body, TranscriptBody.class);
        Optional<Integer> first = asked.first();
        Optional<Integer> most = asked.most();
        Transcript said = read(asked, security);
        return WeComJson.answer(DetailJson.of(said, said.stretch(first, most)));
    }

    @Audited("transcript.read")
    @POST
    @Path("get_paragraph_list")
    @Described(
            value = "Tells where the paragraphs of a file are",
            answer = ParagraphListJson.class,
            body = TranscriptBody.class)
    public Response paragraphs(InputStream body, @Context SecurityContext security) throws IOException {
        var asked = WeComJson.read(body, TranscriptBody.class);
        return WeComJson.answer(ParagraphListJson.of(read(asked, security)));
    }

    @Audited("transcript.read")
    @POST
    @Path("search")
    @Described(value = "Tells where something is said", answer = HitsJson.class, body = TranscriptBody.class)
    public Response search(InputStream body, @Context SecurityContext security) throws IOException {
        var asked = WeComJson.read(body, TranscriptBody.class);
        String wanted = asked.wanted();
        return WeComJson.answer(HitsJson.of(read(asked, security).hits(wanted)));
    }

    private Transcript read(TranscriptBody asked, SecurityContext security) {
        Caller caller = CallerContext.caller(security);
        reaches.reach(caller, asked.file(), Optional.of(asked.meeting()));
        return reads.read(caller.tenant(), asked.file()).transcript();
    }
}
