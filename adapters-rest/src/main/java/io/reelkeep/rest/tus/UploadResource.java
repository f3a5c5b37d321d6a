package io.reelkeep.rest.tus;

import io.reelkeep.application.ingest.ShowUpload;
import io.reelkeep.application.ingest.TerminateUpload;
import io.reelkeep.application.ingest.UploadLimits;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;

/** {@code /uploads/{upload}}: one whole file on its way in (tus 1.0.0, core, termination, checksum). */
@Tus
@Dependent
@Path(TusHeaders.PATH + "/{upload}")
public final class UploadResource {
    private final ShowUpload shows;
    private final TerminateUpload terminates;
    private final UploadBodies bodies;
    private final UploadLimits limits;

    @Inject
    public UploadResource(ShowUpload shows, TerminateUpload terminates, UploadBodies bodies, UploadLimits limits) {
        this.shows = shows;
        this.terminates = terminates;
        this.bodies = bodies;
        this.limits = limits;
    }

    /** As of {@code /uploads}: browsers ask before every kind of request. */
    @OPTIONS
    @Described(value = "Says what the server can do", status = 204)
    public Response options() {
        return TusAnswers.abilities(limits);
    }

    /** The offset is what is durable, also after a crash. */
    @HEAD
    @NativeApp
    @Described(value = "Says how far an upload has come", status = 200, headers = "Tus-Resumable!")
    public Response show(@Context SecurityContext security, @PathParam("upload") String upload) {
        Upload shown = shows.show(CallerContext.tenant(security), id(upload));
        Response.ResponseBuilder answer =
                TusAnswers.progress(Response.ok(), shown).header(TusHeaders.LENGTH, shown.lengthBytes());
        if (!shown.metadata().isEmpty()) {
            answer.header(TusHeaders.METADATA, shown.metadata());
        }
        return answer.build();
    }

    @Unaudited("a piece of what is under way: its begin and its end are noted")
    @PATCH
    @NativeApp
    @Consumes(TusHeaders.OFFSET_STREAM)
    @Described(
            value = "Appends to an upload",
            status = 204,
            headers = {"Tus-Resumable!", "Upload-Offset!:integer", "Upload-Checksum"})
    public Response append(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @PathParam("upload") String upload,
            InputStream body) {
        TenantId tenant = CallerContext.tenant(security);
        String offset = Optional.ofNullable(headers.getHeaderString(TusHeaders.OFFSET))
                .orElseThrow(() -> new BadInput(TusHeaders.OFFSET, "is required"));
        long from = Input.wholeNumber(TusHeaders.OFFSET, offset, 0, Long.MAX_VALUE);
        Upload grown = bodies.append(tenant, id(upload), from, headers, body);
        return TusAnswers.progress(Response.noContent(), grown).build();
    }

    @DELETE
    @NativeApp
    @Described(value = "Ends an upload", status = 204, headers = "Tus-Resumable!")
    public Response terminate(@Context SecurityContext security, @PathParam("upload") String upload) {
        terminates.terminate(CallerContext.tenant(security), id(upload));
        return Response.noContent().build();
    }

    private static UploadId id(String text) {
        try {
            return new UploadId(text);
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Reason.UPLOAD_UNKNOWN, "there is no such upload");
        }
    }
}
