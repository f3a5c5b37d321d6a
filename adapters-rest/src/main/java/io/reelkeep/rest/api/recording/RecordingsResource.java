package io.reelkeep.rest.api.recording;

import io.reelkeep.application.capture.RetryRecording;
import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.people.CheckRights;
import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.recording.RenameRecording;
import io.reelkeep.application.recording.ShowRecording;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.api.PathIds;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /api/recordings}: what was recorded. */
@NativeApp
@Dependent
@Path("/api/recordings")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordingsResource {
    private static final int MAX_PAGE = 100_000;
    private static final int MAX_PAGE_SIZE = 100;
    private static final int DEFAULT_PAGE_SIZE = 20;
    private static final int MAX_TITLE = 256;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final ShowRecording shows;
    private final RetryRecording retries;
    private final DeleteRecording deletions;
    private final RenameRecording names;
    private final CheckRights rights;
    private final PublicUrls urls;

    @Inject
    public RecordingsResource(
            ShowRecording shows,
            RetryRecording retries,
            DeleteRecording deletions,
            RenameRecording names,
            CheckRights rights,
            PublicUrls urls) {
        this.shows = shows;
        this.retries = retries;
        this.deletions = deletions;
        this.names = names;
        this.rights = rights;
        this.urls = urls;
    }

    /**
     * However far back: the 31 days of the foreign dialects do not bind this one. A person sees its own and those that it was
     * let in to, with links to its own; who looks after recordings sees all.
     */
    @ForPeople(Need.OWN)
    @GET
    @Described(
            value = "Lists recordings",
            answer = RecordingsJson.class,
            query = {
                "page:integer",
                "page_size:integer",
                "from",
                "to",
                "meeting_id",
                "meeting_code",
                "owner",
                "origin",
                "q",
                "state"
            })
    public Response list(@Context SecurityContext security, @Context UriInfo uri) {
        var params = Params.of(uri);
        Optional<UserId> onlyOf = CallerContext.person(security)
                .filter(person -> !rights.has(person, Role.RECORDING_ADMIN))
                .map(SignedIn::user);
        Recordings.Criteria criteria = criteria(CallerContext.tenant(security), params);
        var page = shows.browse(
                criteria.seenBy(onlyOf),
                params.number("page", 1, MAX_PAGE, 1),
                params.number("page_size", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE));
        return Response.ok(RecordingsJson.of(page.map(view -> linksOfOwn(view, onlyOf)), urls))
                .build();
    }

    @ForPeople(Need.VIEW)
    @GET
    @Path("{recording}")
    @Described(value = "Shows a recording", answer = RecordingJson.class)
    public Response show(@Context SecurityContext security, @PathParam("recording") String recording) {
        RecordingView view = shows.show(CallerContext.tenant(security), PathIds.recording(recording));
        boolean onlyWatches = CallerContext.person(security)
                .filter(person -> !rights.manages(person, view.recording()))
                .isPresent();
        return Response.ok(RecordingJson.of(onlyWatches ? view.withoutLink() : view, urls))
                .build();
    }

    @ForPeople(Need.MANAGE)
    @Audited("recording.rename")
    @PATCH
    @Path("{recording}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Gives a recording another title", answer = RecordingJson.class)
    public Response rename(
            @Context SecurityContext security, @PathParam("recording") String recording, NewSubjectJson body) {
        names.rename(new RenameRecording.Command(
                CallerContext.caller(security),
                PathIds.recording(recording),
                Optional.empty(),
                Input.body(body).title()));
        return show(security, recording);
    }

    @ForPeople(Need.MANAGE)
    @Audited("recording.retry")
    @POST
    @Path("{recording}/retry")
    @Described(value = "Tries once more what has failed", status = 202)
    public Response retry(@Context SecurityContext security, @PathParam("recording") String recording) {
        retries.retry(CallerContext.tenant(security), PathIds.recording(recording));
        return Response.accepted().build();
    }

    /** For good (F15); {@code operator} says for whom. */
    @ForPeople(Need.MANAGE)
    @Audited("recording.delete")
    @DELETE
    @Path("{recording}")
    @Described(value = "Deletes a recording", status = 204, query = "operator")
    public Response delete(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("recording") String recording) {
        deletions.delete(new DeleteRecording.Command(
                CallerContext.caller(security), PathIds.recording(recording), DeletionsJson.operator(Params.of(uri))));
        return Response.noContent().build();
    }

    /** Several at once (F14): what is refused of one does not keep the others. */
    @ForPeople(Need.OWN)
    @Audited("recording.delete")
    @POST
    @Path("delete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Deletes several recordings", answer = DeletedJson.class)
    public Response deleteEach(@Context SecurityContext security, DeletionsJson body) {
        var commands = Input.body(body).commands(CallerContext.caller(security));
        var outcomes = CallerContext.person(security)
                .map(person ->
                        commands.stream().map(one -> deleteFor(person, one)).toList())
                .orElseGet(() -> deletions.deleteEach(commands));
        return Response.ok(DeletedJson.of(outcomes)).build();
    }

    private DeleteRecording.Outcome deleteFor(SignedIn person, DeleteRecording.Command command) {
        try {
            rights.check(person, command.recording(), Permission.MANAGE);
            return deletions.deleteEach(List.of(command)).get(0);
        } catch (Refusal refusal) {
            return new DeleteRecording.Outcome(command.recording(), Optional.of(refusal));
        }
    }

    private static RecordingView linksOfOwn(RecordingView view, Optional<UserId> onlyOf) {
        boolean isOwn = onlyOf.map(view.recording().about().owner()::equals).orElse(true);
        return isOwn ? view : view.withoutLink();
    }

    private static Recordings.Criteria criteria(TenantId tenant, Params params) {
        Instant from = params.find("from", Input::time).orElse(Instant.EPOCH);
        Instant to = params.find("to", Input::time).orElse(LATEST);
        if (to.isBefore(from)) {
            throw new BadInput("to", "must not be before from");
        }
        return new Recordings.Criteria(
                        tenant,
                        params.find("meeting_id", (field, text) -> Input.id(field, text, MeetingId::new)),
                        params.find("meeting_code"),
                        params.find("owner", (field, text) -> Input.of(field, () -> new UserId(text))),
                        params.find("origin", (field, text) -> Input.word(field, text, Origin.class)).stream()
                                .collect(Collectors.toUnmodifiableSet()),
                        from,
                        to)
                .titled(params.find("q", RecordingsResource::part).filter(part -> !part.isEmpty()))
                .in(params.find("state", (field, text) -> Input.word(field, text, RecordingState.class)));
    }

    private static String part(String field, String text) {
        if (text.length() > MAX_TITLE) {
            throw new BadInput(field, "must have at most " + MAX_TITLE + " characters");
        }
        return text.strip();
    }
}
