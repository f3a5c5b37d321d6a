package io.reelkeep.rest.meeting.transcript;

import io.reelkeep.application.captions.ReadTranscript;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.Transcript.Speaker;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.Answers;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.meeting.MeetingParams;
import io.reelkeep.rest.meeting.OperatorGate;
import io.reelkeep.rest.shared.BadInput;
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
import java.util.List;
import java.util.Optional;

/**
 * What others have made of a file (contract: Meeting 4.9): chapters that were uploaded, and who speaks as the subtitles tell.
 * Nothing is made up here: where there is nothing, the answer is the error for that.
 */
@Path("/v1/smart")
@MeetingApi
public final class SmartResource {
    private static final int MAX_PAGE = 100_000;
    private static final int MAX_PAGE_SIZE = 100;
    /** The language that is spoken. */
    private static final String ORIGINAL = "default";

    private final OperatorGate gate;
    private final ReadTranscript reads;

    @Inject
    public SmartResource(OperatorGate gate, ReadTranscript reads) {
        this.gate = gate;
        this.reads = reads;
    }

    @Audited("transcript.read")
    @GET
    @Path("chapters")
    @Described(
            value = "Lists the chapters of a file",
            answer = ChaptersJson.class,
            query = {"record_file_id!", "operator_id", "operator_id_type:integer", "userid", "lang"})
    public Response chapters(@Context SecurityContext security, @Context UriInfo uri) {
        Wanted wanted = wanted(security, MeetingParams.of(uri));
        return Answers.of(ChaptersJson.of(reads.chapters(wanted.tenant(), wanted.file(), wanted.language())
                .transcript()));
    }

    /** Nobody here sums up what was said. */
    @GET
    @Path("fullsummary")
    @Described(
            value = "Is always refused: nothing is summed up here",
            answer = Answers.NothingJson.class,
            query = {"record_file_id!", "operator_id", "operator_id_type:integer", "userid", "lang"})
    public Response summary(@Context SecurityContext security, @Context UriInfo uri) {
        wanted(security, MeetingParams.of(uri));
        throw none("there is no summary of this file");
    }

    @Audited("transcript.read")
    @GET
    @Path("speakers")
    @Described(
            value = "Lists who speaks in a file",
            answer = SpeakersJson.class,
            query = {
                "record_file_id!",
                "operator_id",
                "operator_id_type:integer",
                "userid",
                "lang",
                "page!:integer",
                "page_size!:integer"
            })
    public Response speakers(@Context SecurityContext security, @Context UriInfo uri) {
        var params = MeetingParams.of(uri);
        int number = number(params, "page", MAX_PAGE);
        int size = number(params, "page_size", MAX_PAGE_SIZE);
        Wanted wanted = wanted(security, params);
        List<Speaker> all = reads.read(wanted.tenant(), wanted.file(), wanted.language())
                .transcript()
                .speakers();
        if (all.isEmpty()) {
            throw none("the subtitles of this file do not say who speaks");
        }
        var some = all.stream().skip((number - 1L) * size).limit(size).toList();
        return Answers.of(SpeakersJson.of(new Page<>(some, number, size, all.size())));
    }

    /** Nobody here tells topics apart. */
    @GET
    @Path("topics")
    @Described(
            value = "Is always refused: nothing is sorted by topics here",
            answer = Answers.NothingJson.class,
            query = {"record_file_id!", "operator_id", "operator_id_type:integer", "userid", "lang"})
    public Response topics(@Context SecurityContext security, @Context UriInfo uri) {
        wanted(security, MeetingParams.of(uri));
        throw none("there are no topics of this file");
    }

    /** Whose file, and in which language. */
    private record Wanted(TenantId tenant, RecordingFileId file, Optional<LanguageTag> language) {}

    /** A password is of no account: the operator's right decides. */
    private Wanted wanted(SecurityContext security, MeetingParams params) {
        var file = params.file();
        Optional<LanguageTag> language = params.find("lang")
                .filter(text -> !text.equals(ORIGINAL))
                .map(text -> Input.of("lang", () -> new LanguageTag(text)));
        var passed = gate.pass(security, params.operator(), file, Permission.VIEW);
        return new Wanted(passed.tenant(), file, language);
    }

    private static int number(MeetingParams params, String name, int max) {
        return params.number(name, 1, max).orElseThrow(() -> new BadInput(name, "is required"));
    }

    private static Refusal none(String why) {
        return new Refusal(Reason.CAPTIONS_UNKNOWN, why);
    }
}
