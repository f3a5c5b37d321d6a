package io.reelkeep.rest.tus;

import io.reelkeep.application.ingest.OpenUpload;
import io.reelkeep.application.ingest.UploadLimits;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;

/** {@code /uploads}: room for a whole file (tus 1.0.0, creation and creation-with-upload). */
@Tus
@Dependent
@Path(TusHeaders.PATH)
public final class UploadsResource {
    private final OpenUpload opens;
    private final UploadBodies bodies;
    private final UploadLimits limits;
    private final PublicUrls urls;

    @Inject
    public UploadsResource(OpenUpload opens, UploadBodies bodies, UploadLimits limits, PublicUrls urls) {
        this.opens = opens;
        this.bodies = bodies;
        this.limits = limits;
        this.urls = urls;
    }

    /** What we can do; anybody may ask. */
    @OPTIONS
    @Described(value = "Says what the server can do", status = 204)
    public Response options() {
        return TusAnswers.abilities(limits);
    }

    @POST
    @NativeApp
    @Consumes(MediaType.WILDCARD)
    @Described(
            value = "Opens an upload, with its first bytes or without",
            status = 201,
            headers = {"Tus-Resumable!", "Upload-Length!:integer", "Upload-Metadata", "Upload-Checksum"})
    public Response open(@Context SecurityContext security, @Context HttpHeaders headers, InputStream body) {
        TenantId tenant = CallerContext.tenant(security);
        Upload opened = opens.open(command(tenant, headers));
        boolean withBytes = Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .filter(type -> type.strip().equalsIgnoreCase(TusHeaders.OFFSET_STREAM))
                .isPresent();
        Upload upload = withBytes ? bodies.append(tenant, opened.id(), 0, headers, body) : opened;
        return TusAnswers.progress(Response.created(urls.at(TusHeaders.pathOf(upload))), upload)
                .build();
    }

    private static OpenUpload.Command command(TenantId tenant, HttpHeaders headers) {
        if (headers.getHeaderString(TusHeaders.DEFER_LENGTH) != null) {
            throw new BadInput(TusHeaders.DEFER_LENGTH, "is not supported: say the length in advance");
        }
        String length = Optional.ofNullable(headers.getHeaderString(TusHeaders.LENGTH))
                .orElseThrow(() -> new BadInput(TusHeaders.LENGTH, "is required"));
        var metadata = UploadMetadata.parse(Optional.ofNullable(headers.getHeaderString(TusHeaders.METADATA))
                .orElse(""));
        return new OpenUpload.Command(
                tenant,
                metadata.owner(),
                metadata.meeting(),
                metadata.fileName(),
                metadata.header(),
                Input.wholeNumber(TusHeaders.LENGTH, length, 1, Long.MAX_VALUE));
    }
}
