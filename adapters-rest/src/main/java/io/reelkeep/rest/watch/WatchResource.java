package io.reelkeep.rest.watch;

import io.reelkeep.application.audit.NoteVisit;
import io.reelkeep.application.captions.ShowCaptions;
import io.reelkeep.application.sharing.AskForAccess;
import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.application.sharing.UnlockShare;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.assets.BuiltEntry;
import io.reelkeep.rest.shared.audit.AuditFacts;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.auth.ClientNetwork;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.visit.PassCookie;
import io.reelkeep.rest.shared.visit.Visitors;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens the page of a link or ticket: {@code /w/{key}} for all it reaches, {@code /w/{key}/f/{file}} for one file of it. Where
 * the link wants a password (F30), the page asks for it first.
 */
@Path("/w/{key}")
public final class WatchResource {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final String SCRIPT = "src/watch/main.ts";

    private final OpenShare links;
    private final UnlockShare unlock;
    private final AskForAccess requests;
    private final ShowCaptions captions;
    private final PublicUrls urls;
    private final Visitors visitors;
    private final NoteVisit visits;
    private final HttpServletRequest request;

    /** @param request stands for whatever request is under way */
    @Inject
    public WatchResource(
            OpenShare links,
            UnlockShare unlock,
            AskForAccess requests,
            ShowCaptions captions,
            PublicUrls urls,
            Visitors visitors,
            NoteVisit visits,
            HttpServletRequest request) {
        this.links = links;
        this.unlock = unlock;
        this.requests = requests;
        this.visitors = visitors;
        this.captions = captions;
        this.urls = urls;
        this.visits = visits;
        this.request = request;
    }

    /** The first file, or a page that says why there is none. */
    @Audited("page.open")
    @GET
    @Described(
            value = "The page of a link",
            type = MediaType.TEXT_HTML,
            query = {"t", "invite"})
    public Response watch(
            @PathParam("key") String key,
            @QueryParam("t") List<String> start,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        return open(key, "", start, words, page -> {
            List<RecordingFile> files = page.opened().files();
            if (!files.isEmpty()) {
                return playing(page, files.get(0), start);
            }
            // Finished, and the one file of this link is not among its files any more.
            if (page.opened().recording().state() == RecordingState.READY) {
                throw WatchKeys.gone();
            }
            return Html.answer(OK, words, page.waiting());
        });
    }

    @Audited("page.open")
    @GET
    @Path("/f/{file}")
    @Described(
            value = "The page of one file of a link",
            type = MediaType.TEXT_HTML,
            query = {"t", "invite"})
    public Response watchFile(
            @PathParam("key") String key,
            @PathParam("file") String id,
            @QueryParam("t") List<String> start,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        OptionalLong wanted = Checks.decimalId(id);
        return open(
                key,
                wanted.isPresent() ? Long.toString(wanted.getAsLong()) : "",
                start,
                words,
                page -> page.opened().files().stream()
                        .filter(file -> wanted.isPresent() && file.id().value() == wanted.getAsLong())
                        .findFirst()
                        .map(file -> playing(page, file, start))
                        .orElseThrow(WatchKeys::gone));
    }

    /** Takes the password that the page has asked for, and goes back to the page. */
    @Audited("link.unlock")
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Described(
            value = "Takes the password of a link",
            status = 303,
            form = {"password", "to"})
    public Response unlock(
            @PathParam("key") String text,
            @FormParam("password") @Nullable String password,
            @FormParam("to") @Nullable String to,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        ShareToken token = WatchKeys.link(text);
        comes(visitors.of(token, request));
        String wanted = WantedPage.checked(urls, token, Optional.ofNullable(to));
        UnlockShare.Answer answer =
                unlock.unlock(token, Optional.ofNullable(password).orElse(""), ClientNetwork.of(request));
        var gate = new GatePages(words, urls, token, wanted);
        return switch (answer.kind()) {
            case OPEN -> unlocked(token, wanted, ((UnlockShare.Answer.Open) answer).pass());
            case WRONG -> {
                CurrentRequest.get().facts().failed(Reason.PASSWORD_REQUIRED);
                yield Html.answer(FORBIDDEN, words, gate.password(((UnlockShare.Answer.Wrong) answer).triesLeft()));
            }
            case SHUT -> {
                CurrentRequest.get().facts().failed(Reason.TOO_MANY_TRIES);
                yield Html.answer(TOO_MANY, words, gate.shut(((UnlockShare.Answer.Shut) answer).pause()));
            }
        };
    }

    private Response unlocked(ShareToken token, String wanted, Optional<String> pass) {
        Response.ResponseBuilder back = Html.seeOther(wanted);
        pass.ifPresent(
                value -> back.header(HttpHeaders.SET_COOKIE, PassCookie.set(token, value, urls.isSecure(request))));
        return back.build();
    }

    /** @param file the one that is asked for; empty for the first */
    private Response open(
            String text, String file, List<String> start, Words words, Function<WatchPage, Response> show) {
        WatchKey key = WatchKeys.key(text);
        SharedRecordings.Visitor visitor = visitors.of(key, request);
        comes(visitor);
        try {
            return show.apply(new WatchPage(words, urls, key, links.open(visitor)));
        } catch (Refusal refusal) {
            String html = new GatePages(words, urls, key, WantedPage.of(urls, key, file, StartTime.of(start)))
                    .at(refusal.reason(), circumstances(refusal.reason(), visitor))
                    .orElseThrow(() -> refusal);
            CurrentRequest.get().facts().failed(refusal.reason());
            return Html.answer(FORBIDDEN, words, html);
        }
    }

    private GatePages.Circumstances circumstances(Reason why, SharedRecordings.Visitor visitor) {
        return new GatePages.Circumstances(
                Optional.ofNullable(request.getParameter("invite")),
                why == Reason.APPROVAL_REQUIRED && requests.isWaiting(visitor),
                visits.whose(visitor).map(visit -> visit.tenant().toString()).orElse(""));
    }

    /** For the audit: the tenant and the recording are known by the key alone. */
    private void comes(SharedRecordings.Visitor visitor) {
        visits.whose(visitor).ifPresent(visit -> {
            AuditFacts facts = CurrentRequest.get().facts();
            facts.by(visit.viewer(), visit.tenant());
            facts.names("recording", visit.recording().toString());
        });
    }

    private Response playing(WatchPage page, RecordingFile file, List<String> start) {
        Recording recording = page.opened().recording();
        boolean mayRead = page.opened().mayRead();
        var watched = new WatchedFile(
                file,
                StartTime.of(start),
                links.particulars(page.opened(), file),
                mayRead ? captions.list(recording.tenant(), recording.id(), file.id()) : List.of());
        Optional<BuiltEntry> script = BuiltEntry.of(SCRIPT);
        String html = page.playing(watched, script);
        return script.isPresent() ? Html.answerWithScript(page.words(), html) : Html.answer(OK, page.words(), html);
    }
}
