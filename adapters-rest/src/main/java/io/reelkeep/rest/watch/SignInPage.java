package io.reelkeep.rest.watch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Asks who somebody is (F25), and leads back to where they came from. */
final class SignInPage {
    private SignInPage() {}

    /**
     * @param tenant of whoever signs in; empty when the page must ask for it
     * @param returnTo a path of our own
     * @param complaint a key of {@link Words}; empty at first
     */
    static String of(Words words, String tenant, String returnTo, String complaint) {
        String wrong = complaint.isEmpty()
                ? ""
                : "<p class=\"wrong\" role=\"alert\">" + Html.escape(words.say(complaint)) + "</p>\n";
        String form = """
                %s<form method="post" action="/sign-in" class="ask tall">
                <input type="hidden" name="return_to" value="%s">
                %s%s%s<button type="submit">%s</button>
                </form>
                """.formatted(
                        wrong,
                        Html.escape(returnTo),
                        field(words, "tenant", "text", "organization", tenant),
                        field(words, "user", "text", "username", ""),
                        field(words, "password", "password", "current-password", ""),
                        Html.escape(words.say("signin.go")));
        return Html.notice(words, words.say("signin.title"), words.say("signin.who"), form);
    }

    private static String field(Words words, String name, String type, String purpose, String value) {
        return """
                <label for="%s">%s</label>
                <input id="%s" name="%s" type="%s" maxlength="128" autocomplete="%s" value="%s" required>
                """.formatted(
                        name, Html.escape(words.say("signin." + name)), name, name, type, purpose, Html.escape(value));
    }

    /** The address of this page. */
    static String address(String tenant, String returnTo) {
        return "/sign-in?tenant=" + tenant + "&return_to=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    }
}
