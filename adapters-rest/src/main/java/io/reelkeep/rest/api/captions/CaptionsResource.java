package io.reelkeep.rest.api.captions;

import io.reelkeep.application.captions.KeepCaptions;
import io.reelkeep.application.captions.ShowCaptions;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.captions.WebVtt;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.body.BodyIntake;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.Optional;

/** {@code /api/recordings/{recording}/files/{file}/captions}: WebVTT or SubRip in, WebVTT out. */
@NativeApp
@Dependent
@Path("/api/recordings/{recording}/files/{file}/captions")
@Produces(MediaType.APPLICATION_JSON)
public final class CaptionsResource {
    private static final String WEB_VTT = "text/vtt;charset=utf-8";

    private final KeepCaptions keeper;
    private final ShowCaptions shows;
    private final BodyIntake intake;

    @Inject
    public CaptionsResource(KeepCaptions keeper, ShowCaptions shows, BodyIntake intake) {
        this.keeper = keeper;
        this.shows = shows;
        this.intake = intake;
    }

    @ForPeople(Need.VIEW)
    @GET
    @Described(value = "Lists the subtitles and chapters of a file", answer = TracksJson.class)
    public Response list(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file) {
        var tracks = shows.list(CallerContext.tenant(security), PathIds.recording(recording), PathIds.file(file));
        return Response.ok(TracksJson.of(tracks)).build();
    }

    @ForPeople(Need.MANAGE)
    @Audited("captions.change")
    @PUT
    @Path("{kind}/{language}")
    @Consumes(MediaType.WILDCARD)
    @Described(
            value = "Keeps subtitles or chapters, as WebVTT or SubRip",
            answer = TracksJson.TrackJson.class,
            status = {200, 201},
            query = "label")
    public Response put(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("recording") String recording,
            @PathParam("file") String file,
            @PathParam("kind") String kind,
            @PathParam("language") String language,
            InputStream body) {
        String text = intake.take(body, length(headers), CaptionText.MAX_BYTES, CaptionText::read);
        LanguageTag spoken = language(language);
        String label = Params.of(uri).find("label").orElse(spoken.value());
        var track = Input.of("label", () -> new CaptionTrack(kind(kind), spoken, label, CaptionText.cues(text)));
        boolean isNew =
                keeper.keep(CallerContext.tenant(security), PathIds.recording(recording), PathIds.file(file), track);
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(TracksJson.TrackJson.of(track))
                .build();
    }

    @ForPeople(Need.VIEW)
    @Audited("captions.read")
    @GET
    @Path("{kind}/{language}")
    @Produces(WEB_VTT)
    @Described("Answers subtitles or chapters as WebVTT")
    public Response show(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file,
            @PathParam("kind") String kind,
            @PathParam("language") String language) {
        CaptionTrack track = shows.show(
                CallerContext.tenant(security),
                PathIds.recording(recording),
                PathIds.file(file),
                kind(kind),
                language(language));
        return Response.ok(WebVtt.write(track.cues())).type(WEB_VTT).build();
    }

    @ForPeople(Need.MANAGE)
    @Audited("captions.remove")
    @DELETE
    @Path("{kind}/{language}")
    @Described(value = "Removes subtitles or chapters", status = 204)
    public Response remove(
            @Context SecurityContext security,
            @PathParam("recording") String recording,
            @PathParam("file") String file,
            @PathParam("kind") String kind,
            @PathParam("language") String language) {
        keeper.remove(
                CallerContext.tenant(security),
                PathIds.recording(recording),
                PathIds.file(file),
                kind(kind),
                language(language));
        return Response.noContent().build();
    }

    private static TrackKind kind(String word) {
        return Input.word("kind", word, TrackKind.class);
    }

    private static LanguageTag language(String tag) {
        return Input.of("language", () -> new LanguageTag(tag));
    }

    private static Optional<Long> length(HttpHeaders headers) {
        return Optional.ofNullable(headers.getRequestHeader(HttpHeaders.CONTENT_LENGTH)).orElse(List.of()).stream()
                .findFirst()
                .map(text -> Input.wholeNumber(HttpHeaders.CONTENT_LENGTH, text, 0L, Long.MAX_VALUE));
    }
}
