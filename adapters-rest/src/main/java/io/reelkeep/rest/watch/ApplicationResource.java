package io.reelkeep.rest.watch;

import io.reelkeep.application.sharing.AskForAccess;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.visit.OwnPages;
import io.reelkeep.rest.shared.visit.Visitors;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the application of a viewer who may ask to be let in (F27). */
@Path("/w/{key}/application")
public final class ApplicationResource {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final AskForAccess requests;
    private final Visitors visitors;
    private final PublicUrls urls;
    private final HttpServletRequest request;

    /** @param request stands for whatever request is under way */
    @Inject
    public ApplicationResource(AskForAccess requests, Visitors visitors, PublicUrls urls, HttpServletRequest request) {
        this.requests = requests;
        this.visitors = visitors;
        this.urls = urls;
        this.request = request;
    }

    /** Who is let in already is sent on to the page. */
    @Audited("access.ask")
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Described(
            value = "Applies for access to a recording",
            type = MediaType.TEXT_HTML,
            status = {OK, SEE_OTHER},
            form = {"note", "to"})
    public Response apply(
            @PathParam("key") String text,
            @FormParam("note") @Nullable String note,
            @FormParam("to") @Nullable String to,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        OwnPages.refuseOthers(request);
        ShareToken token = WatchKeys.link(text);
        String wanted = WantedPage.checked(urls, token, Optional.ofNullable(to));
        try {
            requests.ask(
                    visitors.of(token, request),
                    readable(Optional.ofNullable(note).orElse("")));
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.ALREADY_EXISTS) {
                return Html.seeOther(wanted).build();
            }
            throw refusal;
        }
        Words words = Words.of(Optional.ofNullable(language));
        return Html.answer(OK, words, new GatePages(words, urls, token, wanted).waiting());
    }

    /** A note is for people: what of it cannot be kept is left out. */
    private static String readable(String note) {
        return Checks.storable(note, AccessRequest.MAX_NOTE);
    }
}
