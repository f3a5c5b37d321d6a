package io.reelkeep.rest.watch;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.PublicUrls;
import java.util.Optional;

/** What stands at a gate that is closed, where the viewer can do something about it: one page, one next step. */
final class GatePages {
    private final Words words;
    private final String page;

    /** @param key of the link */
    GatePages(Words words, PublicUrls urls, WatchKey key) {
        this.words = words;
        this.page = urls.watchPage(key).getRawPath();
    }

    /**
     * What else is known of the visitor.
     *
     * @param invitation what came with the address, as {@code ?invite=}
     * @param isWaiting has applied and was not answered yet
     * @param tenant whose link it is
     */
    record Circumstances(Optional<String> invitation, boolean isWaiting, String tenant) {}

    /** Empty where there is no next step, or none that a page could offer. */
    Optional<String> at(Reason why, Circumstances circumstances) {
        return switch (why) {
            case PASSWORD_REQUIRED -> Optional.of(password(false));
            case SIGN_IN_REQUIRED -> Optional.of(signIn(circumstances.tenant()));
            case APPROVAL_REQUIRED -> Optional.of(circumstances.isWaiting() ? waiting() : apply());
            case INVITATION_REQUIRED -> circumstances.invitation().map(this::invited);
            default -> Optional.empty();
        };
    }

    /** @param wasWrong one was sent, and it was another */
    String password(boolean wasWrong) {
        String complaint = wasWrong
                ? "<p class=\"wrong\" role=\"alert\">" + Html.escape(words.say("password.wrong")) + "</p>\n"
                : "";
        String form = """
                %s<form method="post" action="%s" class="ask">
                <label for="password">%s</label>
                <input id="password" name="password" type="password" maxlength="8" autocomplete="off" required autofocus>
                <button type="submit">%s</button>
                </form>
                """.formatted(
                        complaint,
                        Html.escape(page),
                        Html.escape(words.say("password.label")),
                        Html.escape(words.say("password.open")));
        return notice("password", form);
    }

    private String signIn(String tenant) {
        String back = SignInPage.address(tenant, page);
        return notice("signin", """
                <p><a class="button" href="%s">%s</a></p>
                """.formatted(Html.escape(back), Html.escape(words.say("signin.go"))));
    }

    private String apply() {
        return notice("apply", """
                <form method="post" action="%s/application" class="ask">
                <label for="note">%s</label>
                <input id="note" name="note" type="text" maxlength="256" autocomplete="off">
                <button type="submit">%s</button>
                </form>
                """.formatted(
                Html.escape(page), Html.escape(words.say("apply.label")), Html.escape(words.say("apply.send"))));
    }

    /** Somebody has applied; nothing is to be done but to wait. */
    String waiting() {
        return notice("applied", "");
    }

    /** Taking it is a step of its own: whatever looks at addresses ahead of people must not use it up. */
    private String invited(String code) {
        return notice(
                "invited", """
                <form method="post" action="%s/invitation" class="ask">
                <input type="hidden" name="code" value="%s">
                <button type="submit" autofocus>%s</button>
                </form>
                """.formatted(Html.escape(page), Html.escape(code), Html.escape(words.say("invited.open"))));
    }

    private String notice(String kind, String more) {
        return Html.notice(words, words.say(kind + ".title"), words.say(kind + ".text"), more);
    }
}
