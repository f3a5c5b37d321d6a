package io.reelkeep.rest.watch;

import java.net.URI;

/** Asks for the password of a link (F30). */
final class PasswordPage {
    private PasswordPage() {}

    /**
     * @param page where the password goes to, and the way on
     * @param wasWrong one was sent, and it was another
     */
    static String of(Words words, URI page, boolean wasWrong) {
        String complaint = wasWrong
                ? "<p class=\"wrong\" role=\"alert\">" + Html.escape(words.say("password.wrong")) + "</p>\n"
                : "";
        String form = """
                %s<form method="post" action="%s" class="password">
                <label for="password">%s</label>
                <input id="password" name="password" type="password" maxlength="8" autocomplete="off" required autofocus>
                <button type="submit">%s</button>
                </form>
                """.formatted(
                        complaint,
                        Html.escape(page.getRawPath()),
                        Html.escape(words.say("password.label")),
                        Html.escape(words.say("password.open")));
        return Html.notice(words, words.say("password.title"), words.say("password.text"), form);
    }
}
