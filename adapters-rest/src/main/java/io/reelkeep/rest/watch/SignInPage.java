package io.reelkeep.rest.watch;

import io.reelkeep.domain.people.Authority;
import io.reelkeep.domain.people.IdentityProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Asks who somebody is (F25), and leads back to where they came from. */
final class SignInPage {
    private final Words words;
    private final String tenant;
    private final String returnTo;
    private final List<IdentityProvider> ways;
    private final boolean isInWeCom;

    /**
     * @param tenant of whoever signs in; empty when the page must ask for it
     * @param returnTo a path of our own
     * @param ways besides a password of ours
     * @param isInWeCom it is seen inside of WeCom, where nobody wants to type a password
     */
    SignInPage(Words words, String tenant, String returnTo, List<IdentityProvider> ways, boolean isInWeCom) {
        this.words = words;
        this.tenant = tenant;
        this.returnTo = returnTo;
        this.ways = List.copyOf(ways);
        this.isInWeCom = isInWeCom;
    }

    /** The address of such a page. */
    static String address(String tenant, String returnTo) {
        return "/sign-in?tenant=" + tenant + "&return_to=" + encoded(returnTo);
    }

    /** @param complaint a key of {@link Words}; empty at first */
    String html(String complaint) {
        String form = """
                %s%s<form method="post" action="/sign-in" class="ask tall">
                <input type="hidden" name="return_to" value="%s">
                %s%s%s%s<button type="submit">%s</button>
                </form>
                %s""".formatted(
                        complaint.isEmpty() ? "" : wrong(complaint),
                        isInWeCom ? elsewhere() : "",
                        Html.escape(returnTo),
                        field("tenant", "text", "organization", tenant),
                        directories(),
                        field("user", "text", "username", ""),
                        field("password", "password", "current-password", ""),
                        Html.escape(words.say("signin.go")),
                        isInWeCom ? "" : elsewhere());
        return Html.notice(words, new Html.Notice("signin", words.say("signin.title"), words.say("signin.who")), form);
    }

    private String wrong(String complaint) {
        return "<p class=\"wrong\" role=\"alert\">" + Html.escape(words.say(complaint)) + "</p>\n";
    }

    private String field(String name, String type, String purpose, String value) {
        return """
                <label for="%s">%s</label>
                <input id="%s" name="%s" type="%s" maxlength="256" autocomplete="%s" value="%s" required>
                """.formatted(
                        name, Html.escape(words.say("signin." + name)), name, name, type, purpose, Html.escape(value));
    }

    /** Whose password it is, where there is a choice. */
    private String directories() {
        String options = ways.stream()
                .filter(way -> way.authority().kind() == Authority.Kind.LDAP)
                .map(way -> "<option value=\"%s\">%s</option>\n"
                        .formatted(way.id(), Html.escape(way.terms().label())))
                .collect(Collectors.joining());
        return options.isEmpty()
                ? ""
                : """
                <label for="with">%s</label>
                <select id="with" name="with">
                %s<option value="">%s</option>
                </select>
                """.formatted(Html.escape(words.say("signin.with")), options, Html.escape(words.say("signin.own")));
    }

    /** Where a browser goes to and comes back from. */
    private String elsewhere() {
        return ways.stream()
                .filter(way -> way.authority().kind() != Authority.Kind.LDAP)
                .map(way -> "<p><a class=\"button%s\" href=\"/api/sign-in/%s?return_to=%s\">%s</a></p>\n"
                        .formatted(
                                isInWeCom ? "" : " other",
                                way.id(),
                                encoded(returnTo),
                                Html.escape(words.say(
                                        "signin.elsewhere", way.terms().label()))))
                .collect(Collectors.joining());
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
