package io.reelkeep.rest.watch;

import io.reelkeep.application.setup.SetUpHouse;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front door: says what this is, to people who came without a link, and leads on to the console. */
@Dependent
@Path("/")
public final class LandingResource {
    private static final int OK = 200;

    private final SetUpHouse sets;

    @Inject
    public LandingResource(SetUpHouse sets) {
        this.sets = sets;
    }

    @GET
    @Described(value = "The front door", type = MediaType.TEXT_HTML)
    public Response welcome(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Words words = Words.of(Optional.ofNullable(language));
        String way = sets.isNeeded()
                ? way("/console/setup", words.say("landing.setup"))
                : way("/console/", words.say("landing.console"));
        String docs = "<p>" + Html.escape(words.say("landing.docs")) + "</p>\n";
        var notice = new Html.Notice("landing", words.say("landing.title"), words.say("landing.text"));
        return Html.answer(OK, words, Html.notice(words, notice, way + docs));
    }

    private static String way(String to, String label) {
        return "<p><a class=\"button\" href=\"" + to + "\">" + Html.escape(label) + "</a></p>\n";
    }

    /** The mark on a browser's tab. */
    @GET
    @Path("/favicon.svg")
    @Described(value = "The mark on the tab", type = "image/svg+xml")
    public Response mark() {
        return Response.ok(Html.mark().replace("currentColor", "#1f6feb"), "image/svg+xml")
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }
}
