package io.reelkeep.rest.classroom;

import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.body.BodyIntake;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;

/** {@code /paas/v1/localrecord/segment}: the pieces of a local recording, while it goes on (F88). */
@ClassroomApi
@Dependent
@Path("/paas/v1/localrecord/segment")
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
public final class LocalSegmentsResource {
    private final AcceptSegment segments;
    private final BodyIntake intake;

    @Inject
    public LocalSegmentsResource(AcceptSegment segments, BodyIntake intake) {
        this.segments = segments;
        this.intake = intake;
    }

    /** Streams the body through; whatever is said of it stands in the address. */
    @Unaudited("a piece of what is under way: its begin and its end are noted")
    @POST
    @Described(
            value = "Takes in one segment of a local recording",
            answer = LocalSegment.ReceivedJson.class,
            query = {"task_id!", "sequence!:integer", "md5!", "start_time_ms!:integer", "end_time_ms!:integer"})
    public Response put(
            @Context SecurityContext security, @Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
        TenantId tenant = CallerContext.tenant(security);
        Optional<Long> length = length(headers);
        return intake.take(body, length, intake.limits().segmentMaxBytes(), bytes -> {
            var command = new LocalSegment(Params.of(uri)).command(tenant, length, bytes);
            var answer = LocalSegment.ReceivedJson.of(command, segments.accept(command));
            return Response.ok(answer, ClassroomErrors.JSON_UTF8).build();
        });
    }

    private static Optional<Long> length(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                .map(text -> Input.wholeNumber(HttpHeaders.CONTENT_LENGTH, text, 0, Long.MAX_VALUE));
    }
}
