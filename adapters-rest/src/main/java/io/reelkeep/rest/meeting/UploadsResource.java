package io.reelkeep.rest.meeting;

import io.reelkeep.application.ingest.AcceptBlock;
import io.reelkeep.application.ingest.CompleteUpload;
import io.reelkeep.application.ingest.OpenUpload;
import io.reelkeep.application.ingest.ReceiveFile;
import io.reelkeep.application.ingest.UploadLimits;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.body.BodyIntake;
import io.reelkeep.rest.shared.body.FileForm;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;

/** {@code /v1/files/records}: brings recordings in that were made elsewhere (contract: Meeting 4.10). */
@Path("/v1/files/records")
@MeetingApi
public final class UploadsResource {
    private final OpenUpload opens;
    private final AcceptBlock blocks;
    private final CompleteUpload completes;
    private final ReceiveFile receives;
    private final UploadLimits limits;
    private final BodyIntake intake;

    @Inject
    public UploadsResource(
            OpenUpload opens,
            AcceptBlock blocks,
            CompleteUpload completes,
            ReceiveFile receives,
            UploadLimits limits,
            BodyIntake intake) {
        this.opens = opens;
        this.blocks = blocks;
        this.completes = completes;
        this.receives = receives;
        this.limits = limits;
        this.intake = intake;
    }

    @POST
    @Path("upload-prepare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Opens an upload in blocks", answer = UploadJson.class)
    public Response prepare(@Context SecurityContext security, UploadJson.PrepareJson body) {
        Upload opened = opens.open(
                Input.body(body).command(MeetingCaller.of(security).enterprise().tenant()));
        return Answers.of(UploadJson.of(opened));
    }

    /** Streams the block through; the form's other fields are not signed, but the checksum is checked. */
    @Unaudited("a piece of what is under way: its begin and its end are noted")
    @POST
    @Path("upload-part")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Described(
            value = "Takes in one block",
            answer = Answers.NothingJson.class,
            form = {
                "upload_id!",
                "file_seq!:integer",
                "file_size!:integer",
                "file_checksum!",
                "operator_id!",
                "operator_id_type!:integer",
                "file_content!:binary"
            })
    public Response part(@Context SecurityContext security, @Context HttpHeaders headers, InputStream body) {
        TenantId tenant = MeetingCaller.of(security).enterprise().tenant();
        long maxBytes = UploadJson.BLOCK_BYTES + (long) FileForm.MAX_OVERHEAD_BYTES;
        return intake.take(
                body,
                length(headers),
                maxBytes,
                bytes -> FileForm.read(headers.getMediaType(), bytes, UploadForm.CONTENT, (fields, content) -> {
                    blocks.accept(new UploadForm(fields).block(tenant, content));
                    return Answers.nothing();
                }));
    }

    @POST
    @Path("upload-finish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Ends an upload in blocks", answer = Answers.NothingJson.class)
    public Response finish(@Context SecurityContext security, UploadJson.FinishJson body) {
        UploadJson.FinishJson asked = Input.body(body);
        completes.complete(MeetingCaller.of(security).enterprise().tenant(), asked.operator(), asked.upload());
        return Answers.nothing();
    }

    /** Streams the whole file through: there is no second request for those who can do it in one. */
    @POST
    @Path("upload-all")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Described(
            value = "Takes in a whole file",
            answer = UploadJson.JobJson.class,
            form = {
                "file_name!",
                "file_type!",
                "speak_number!:integer",
                "ai_record",
                "file_size!:integer",
                "file_checksum!",
                "operator_id!",
                "operator_id_type!:integer",
                "file_content!:binary"
            })
    public Response all(@Context SecurityContext security, @Context HttpHeaders headers, InputStream body) {
        TenantId tenant = MeetingCaller.of(security).enterprise().tenant();
        long maxBytes = limits.maxBytes() + FileForm.MAX_OVERHEAD_BYTES;
        return intake.take(
                body,
                length(headers),
                maxBytes,
                bytes -> FileForm.read(headers.getMediaType(), bytes, UploadForm.CONTENT, (fields, content) -> {
                    Upload received = receives.receive(new UploadForm(fields).file(tenant, content));
                    return Answers.of(UploadJson.JobJson.of(received));
                }));
    }

    private static Optional<Long> length(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                .map(text -> Input.wholeNumber(HttpHeaders.CONTENT_LENGTH, text, 0, Long.MAX_VALUE));
    }
}
