package io.reelkeep.rest.watch;

import io.reelkeep.application.sharing.InviteGuests;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.visit.GuestCookie;
import io.reelkeep.rest.shared.visit.OwnPages;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the invitation that a guest came with (F28), and goes back to the page. */
@Path("/w/{key}/invitation")
public final class InvitationResource {
    private static final int SEE_OTHER = 303;

    private final InviteGuests guests;
    private final PublicUrls urls;
    private final HttpServletRequest request;

    /** @param request stands for whatever request is under way */
    @Inject
    public InvitationResource(InviteGuests guests, PublicUrls urls, HttpServletRequest request) {
        this.guests = guests;
        this.urls = urls;
        this.request = request;
    }

    @Audited("guest.enter")
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Described(
            value = "Takes an invitation to a recording",
            status = SEE_OTHER,
            form = {"code!", "to"})
    public Response take(
            @PathParam("key") String text,
            @FormParam("code") @Nullable String code,
            @FormParam("to") @Nullable String to) {
        OwnPages.refuseOthers(request);
        ShareToken token = WatchKeys.link(text);
        String pass = guests.take(token, Optional.ofNullable(code).orElse(""));
        return Html.seeOther(WantedPage.checked(urls, token, Optional.ofNullable(to)))
                .header(HttpHeaders.SET_COOKIE, GuestCookie.set(token, pass, urls.isSecure(request)))
                .build();
    }
}
