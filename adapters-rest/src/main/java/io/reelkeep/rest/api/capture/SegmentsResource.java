package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Unaudited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.body.BodyIntake;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code /api/captures/{capture}/segments}: the pieces of a recording, in any order, repeated at will (F88-F94). */
@NativeApp
@ForPeople(Need.RECORDER)
@Dependent
@Path("/api/captures/{capture}/segments")
@Produces(MediaType.APPLICATION_JSON)
public final class SegmentsResource {
    private final AcceptSegment segments;
    private final BodyIntake intake;

    @Inject
    public SegmentsResource(AcceptSegment segments, BodyIntake intake) {
        this.segments = segments;
        this.intake = intake;
    }

    /** Streams the body through: read with blocking calls only, since others mix up requests on this server. */
    @Unaudited("a piece of what is under way: its begin and its end are noted")
    @PUT
    @Path("{segment}")
    @Consumes(MediaType.WILDCARD)
    @Described(
            value = "Takes in one segment",
            answer = SegmentJson.class,
            status = {200, 201},
            query = {"starts_at!", "ends_at!"},
            headers = "Content-Digest!")
    public Response put(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("capture") String capture,
            @PathParam("segment") String segment,
            InputStream body) {
        TenantId tenant = CallerContext.tenant(security);
        return intake.take(body, length(headers), intake.limits().segmentMaxBytes(), bytes -> {
            var command = command(tenant, capture, segment, Params.of(uri), headers, bytes);
            return answer(command, segments.accept(command));
        });
    }

    private AcceptSegment.Command command(
            TenantId tenant, String capture, String segment, Params params, HttpHeaders headers, InputStream body) {
        Instant startsAt = params.require("starts_at", Input::time);
        Instant endsAt = params.require("ends_at", Input::time);
        refuseImpossible(startsAt, endsAt);
        return new AcceptSegment.Command(
                tenant,
                PathIds.capture(capture),
                Input.wholeNumber("segment", segment, 1, Segment.MAX_NUMBER),
                startsAt,
                endsAt,
                Optional.of(ContentDigest.require(lines(headers, ContentDigest.HEADER))),
                length(headers),
                body);
    }

    /** Before the bytes are read: afterwards it would be a mistake of ours. */
    private static void refuseImpossible(Instant startsAt, Instant endsAt) {
        if (!endsAt.isAfter(startsAt) || endsAt.isAfter(startsAt.plus(Segment.LONGEST))) {
            throw new BadInput("ends_at", "must be after starts_at, by 24 hours at most");
        }
    }

    private static Response answer(AcceptSegment.Command sent, SegmentOffer offer) {
        int status = switch (offer) {
            case ACCEPTED -> 201;
            case REPEATED -> 200;
        };
        return Response.status(status).entity(SegmentJson.of(sent, offer)).build();
    }

    private static Optional<Long> length(HttpHeaders headers) {
        return lines(headers, HttpHeaders.CONTENT_LENGTH).stream()
                .findFirst()
                .map(text -> Input.wholeNumber(HttpHeaders.CONTENT_LENGTH, text, 0, Long.MAX_VALUE));
    }

    private static List<String> lines(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
    }
}
