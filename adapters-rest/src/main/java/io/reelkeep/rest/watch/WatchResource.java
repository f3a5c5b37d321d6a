package io.reelkeep.rest.watch;

import io.reelkeep.application.captions.ShowCaptions;
import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.shared.PublicUrls;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Opens the page of a link: {@code /w/{token}} for all it reaches, {@code /w/{token}/f/{file}} for one file of it. */
@Path("/w/{token}")
public final class WatchResource {
    private static final int OK = 200;

    private final OpenShare links;
    private final ShowCaptions captions;
    private final PublicUrls urls;

    @Inject
    public WatchResource(OpenShare links, ShowCaptions captions, PublicUrls urls) {
        this.links = links;
        this.captions = captions;
        this.urls = urls;
    }

    /** The first file, or a page that says why there is none. */
    @GET
    public Response watch(
            @PathParam("token") String token,
            @QueryParam("t") List<String> start,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        WatchPage page = page(token, words);
        List<RecordingFile> files = page.opened().files();
        if (!files.isEmpty()) {
            return Html.answer(OK, words, playing(page, files.get(0), start));
        }
        // Finished, and the one file of this link is not among its files any more.
        if (page.opened().recording().state() == RecordingState.READY) {
            throw gone();
        }
        return Html.answer(OK, words, page.waiting());
    }

    @GET
    @Path("/f/{file}")
    public Response watchFile(
            @PathParam("token") String token,
            @PathParam("file") String id,
            @QueryParam("t") List<String> start,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        WatchPage page = page(token, words);
        OptionalLong wanted = Checks.decimalId(id);
        return page.opened().files().stream()
                .filter(file -> wanted.isPresent() && file.id().value() == wanted.getAsLong())
                .findFirst()
                .map(file -> Html.answer(OK, words, playing(page, file, start)))
                .orElseThrow(WatchResource::gone);
    }

    private String playing(WatchPage page, RecordingFile file, List<String> start) {
        Recording recording = page.opened().recording();
        return page.playing(
                file,
                seconds(start),
                links.hasPoster(page.opened(), file),
                captions.list(recording.tenant(), recording.id(), file.id()));
    }

    private WatchPage page(String token, Words words) {
        ShareToken known = token(token);
        return new WatchPage(words, urls, known, links.open(known));
    }

    /** What cannot be a token looks like one that never was. */
    private static ShareToken token(String text) {
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
