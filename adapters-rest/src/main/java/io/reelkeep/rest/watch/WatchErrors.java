package io.reelkeep.rest.watch;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.shared.DialectErrors;
import io.reelkeep.rest.shared.Failure;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** Says to people, in their language, why a link does not open. What never was and what has ended look alike. */
@Dependent
public final class WatchErrors implements DialectErrors {
    private final Supplier<Optional<String>> acceptLanguage;

    /** @param request stands for whatever request is under way */
    @Inject
    public WatchErrors(HttpServletRequest request) {
        this(() -> Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    WatchErrors(Supplier<Optional<String>> acceptLanguage) {
        this.acceptLanguage = acceptLanguage;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/") || path.equals("/w") || path.startsWith("/w/") || path.equals("/sign-in");
    }

    @Override
    public Response render(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> refused(failure.refusal());
            case NO_SUCH_PATH -> notice(404, "gone");
            case BAD_INPUT -> notice(400, "wrong");
            case METHOD_NOT_ALLOWED -> notice(405, "wrong");
            case NOT_ACCEPTABLE -> notice(406, "wrong");
            case UNSUPPORTED_MEDIA_TYPE -> notice(415, "wrong");
            case UNAVAILABLE, STORE_FULL -> notice(503, "away");
            case INTERNAL -> notice(500, "away");
        };
    }

    private Response refused(Reason reason) {
        return switch (reason) {
            case SUBSCRIPTION_LAPSED -> notice(403, "lapsed");
            case SIGN_IN_REQUIRED, APPROVAL_REQUIRED, NOT_PERMITTED -> notice(403, "restricted");
            case NOT_AMONG_VIEWERS -> notice(403, "notyou");
            case INVITATION_REQUIRED -> notice(403, "guests");
            case NOT_SHARED_FOR_THAT -> notice(403, "forbidden");
            case TOO_MANY_TRIES -> notice(429, "away");
            default -> notice(404, "gone");
        };
    }

    private Response notice(int status, String kind) {
        Words words = Words.of(acceptLanguage.get());
        var notice = new Html.Notice(kind, words.say(kind + ".title"), words.say(kind + ".text"));
        return Html.answer(status, words, Html.notice(words, notice, ""));
    }
}
