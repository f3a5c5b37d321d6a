package io.reelkeep.rest.watch;

import io.reelkeep.application.captions.ShowCaptions;
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
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.PassCookie;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.description.Described;
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
import java.util.OptionalInt;
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
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;

    private final OpenShare links;
    private final UnlockShare unlock;
    private final ShowCaptions captions;
    private final PublicUrls urls;
    private final HttpServletRequest request;

    /** @param request stands for whatever request is under way */
    @Inject
    public WatchResource(
            OpenShare links, UnlockShare unlock, ShowCaptions captions, PublicUrls urls, HttpServletRequest request) {
        this.links = links;
        this.unlock = unlock;
        this.captions = captions;
        this.urls = urls;
        this.request = request;
    }

    /** The first file, or a page that says why there is none. */
    @GET
    @Described(value = "The page of a link", type = MediaType.TEXT_HTML, query = "t:integer")
    public Response watch(
            @PathParam("key") String key,
            @QueryParam("t") List<String> start,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        return open(key, words, page -> {
            List<RecordingFile> files = page.opened().files();
            if (!files.isEmpty()) {
                return playing(page, files.get(0), start);
            }
            // Finished, and the one file of this link is not among its files any more.
            if (page.opened().recording().state() == RecordingState.READY) {
                throw gone();
            }
            return page.waiting();
        });
    }

    @GET
    @Path("/f/{file}")
    @Described(value = "The page of one file of a link", type = MediaType.TEXT_HTML, query = "t:integer")
    public Response watchFile(
            @PathParam("key") String key,
            @PathParam("file") String id,
            @QueryParam("t") List<String> start,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        OptionalLong wanted = Checks.decimalId(id);
        return open(
                key,
                words,
                page -> page.opened().files().stream()
                        .filter(file -> wanted.isPresent() && file.id().value() == wanted.getAsLong())
                        .findFirst()
                        .map(file -> playing(page, file, start))
                        .orElseThrow(WatchResource::gone));
    }

    /** Takes the password that the page has asked for, and goes back to the page. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Described(value = "Takes the password of a link", status = 303, form = "password")
    public Response unlock(
            @PathParam("key") String text,
            @FormParam("password") @Nullable String password,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        if (!(key(text) instanceof ShareToken token)) {
            throw gone();
        }
        try {
            Optional<String> pass =
                    unlock.unlock(token, Optional.ofNullable(password).orElse(""));
            Response.ResponseBuilder back = Response.status(SEE_OTHER)
                    .header(HttpHeaders.LOCATION, urls.watchPage(token).getRawPath())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
            pass.ifPresent(
                    value -> back.header(HttpHeaders.SET_COOKIE, PassCookie.set(token, value, request.isSecure())));
            return back.build();
        } catch (Refusal refusal) {
            return asking(refusal, words, token, true);
        }
    }

    private Response open(String text, Words words, Function<WatchPage, String> show) {
        WatchKey key = key(text);
        try {
            var visitor = new SharedRecordings.Visitor(key, PassCookie.of(key, request));
            return Html.answer(OK, words, show.apply(new WatchPage(words, urls, key, links.open(visitor))));
        } catch (Refusal refusal) {
            return asking(refusal, words, key, false);
        }
    }

    private Response asking(Refusal refusal, Words words, WatchKey key, boolean wasWrong) {
        if (refusal.reason() != Reason.PASSWORD_REQUIRED) {
            throw refusal;
        }
        return Html.answer(FORBIDDEN, words, PasswordPage.of(words, urls.watchPage(key), wasWrong));
    }

    private String playing(WatchPage page, RecordingFile file, List<String> start) {
        Recording recording = page.opened().recording();
        boolean mayRead = page.opened().mayRead();
        return page.playing(
                file,
                seconds(start),
                links.hasPoster(page.opened(), file),
                mayRead ? captions.list(recording.tenant(), recording.id(), file.id()) : List.of());
    }

    /** What cannot be a key looks like one that never was. */
    private static WatchKey key(String text) {
        if (text.length() != ShareToken.LENGTH) {
            return Ticket.read(text).orElseThrow(WatchResource::gone);
        }
        try {
            return new ShareToken(text);
        } catch (IllegalArgumentException malformed) {
            throw gone();
        }
    }

    /** A start that is no number of seconds is the beginning. */
    static OptionalInt seconds(List<String> start) {
        return start.stream()
                .limit(1)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private static Refusal gone() {
        return new Refusal(Reason.LINK_UNKNOWN, "this link does not exist or has ended");
    }
}
