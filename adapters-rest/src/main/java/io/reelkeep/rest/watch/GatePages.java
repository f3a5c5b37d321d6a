package io.reelkeep.rest.watch;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.PublicUrls;
import java.time.Duration;
import java.util.Optional;

/** What stands at a gate that is closed, where the viewer can do something about it: one page, one next step. */
final class GatePages {
    private static final int SECONDS_BETWEEN_LOOKS = 15;

    private final Words words;
    private final String link;
    private final String wanted;

    /**
     * @param key of the link
     * @param wanted the page that is seen once the gate is open
     */
    GatePages(Words words, PublicUrls urls, WatchKey key, String wanted) {
        this.words = words;
        this.link = urls.watchPage(key).getRawPath();
        this.wanted = wanted;
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
            case PASSWORD_REQUIRED -> Optional.of(password(0));
            case SIGN_IN_REQUIRED -> Optional.of(signIn("signin", "signin.go", circumstances.tenant()));
            case NOT_AMONG_VIEWERS -> Optional.of(signIn("notyou", "notyou.go", circumstances.tenant()));
            case APPROVAL_REQUIRED -> Optional.of(circumstances.isWaiting() ? waiting() : apply());
            case INVITATION_REQUIRED -> circumstances.invitation().map(this::invited);
            case SUBSCRIPTION_LAPSED -> Optional.of(notice("lapsed", again("again")));
            default -> Optional.empty();
        };
    }

    /** @param triesLeft after one that was wrong; 0 when none was sent yet */
    String password(int triesLeft) {
        String complaint = triesLeft > 0
                ? "<p class=\"wrong\" id=\"wrong\" role=\"alert\">"
                        + Html.escape(words.say("password.wrong", Integer.toString(triesLeft))) + "</p>\n"
                : "";
        String form = """
                %s<form method="post" action="%s" class="ask">
                <input type="hidden" name="to" value="%s">
                <label for="password">%s</label>
                <input id="password" name="password" type="password" maxlength="8" autocomplete="off"%s required autofocus>
                <button type="submit">%s</button>
                </form>
                """.formatted(
                        complaint,
                        Html.escape(link),
                        Html.escape(wanted),
                        Html.escape(words.say("password.label")),
                        triesLeft > 0 ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : "",
                        Html.escape(words.say("password.open")));
        return notice("password", form);
    }

    /** @param pause until passwords are listened to again */
    String shut(Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        String wait = seconds < 60
                ? words.say("tries.seconds", Long.toString(seconds))
                : words.say("tries.minutes", Long.toString((seconds + 59) / 60));
        return Html.notice(
                words,
                new Html.Notice("password", words.say("tries.title"), words.say("tries.text", wait)),
                again("tries.again"));
    }

    /** Another look at what was wanted. */
    private String again(String label) {
        return "<p><a class=\"button\" href=\"%s\">%s</a></p>\n"
                .formatted(Html.escape(wanted), Html.escape(words.say(label)));
    }

    private String signIn(String kind, String label, String tenant) {
        return notice(
                kind, """
                <p><a class="button" href="%s">%s</a></p>
                """.formatted(Html.escape(SignInPage.address(tenant, wanted)), Html.escape(words.say(label))));
    }

    private String apply() {
        return notice("apply", """
                <form method="post" action="%s/application" class="ask">
                <input type="hidden" name="to" value="%s">
                <label for="note">%s</label>
                <input id="note" name="note" type="text" maxlength="256" autocomplete="off">
                <button type="submit">%s</button>
                </form>
                """.formatted(
                        Html.escape(link),
                        Html.escape(wanted),
                        Html.escape(words.say("apply.label")),
                        Html.escape(words.say("apply.send"))));
    }

    /** Somebody has applied; nothing is to be done but to wait. The page looks by itself whether it is open by now. */
    String waiting() {
        String refresh = "<meta http-equiv=\"refresh\" content=\"%d;url=%s\">\n"
                .formatted(SECONDS_BETWEEN_LOOKS, Html.escape(wanted));
        return Html.notice(words, gate("applied"), refresh, again("applied.look"));
    }

    /** Taking it is a step of its own: whatever looks at addresses ahead of people must not use it up. */
    private String invited(String code) {
        return notice("invited", """
                <form method="post" action="%s/invitation" class="ask">
                <input type="hidden" name="to" value="%s">
                <input type="hidden" name="code" value="%s">
                <button type="submit" autofocus>%s</button>
                </form>
                """.formatted(
                Html.escape(link), Html.escape(wanted), Html.escape(code), Html.escape(words.say("invited.open"))));
    }

    private String notice(String kind, String more) {
        return Html.notice(words, gate(kind), more);
    }

    private Html.Notice gate(String kind) {
        return new Html.Notice(kind, words.say(kind + ".title"), words.say(kind + ".text"));
    }
}
