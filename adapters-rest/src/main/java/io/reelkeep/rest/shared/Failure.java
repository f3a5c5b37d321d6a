package io.reelkeep.rest.shared;

import io.reelkeep.domain.shared.Reason;
import java.util.Optional;

/**
 * What went wrong with a request, before any dialect has put it into words.
 *
 * @param reason present exactly when {@code kind} is {@link Kind#REFUSED}
 * @param field what the caller wrote wrongly; only with {@link Kind#BAD_INPUT}
 * @param detail may be shown to the caller
 */
public record Failure(
        Kind kind, Optional<Reason> reason, Optional<String> field, String code, String detail, String requestId) {
    /** What sort of failure it is. A dialect switches on it without {@code default}. */
    public enum Kind {
        /** A rule said no; {@link Failure#refusal()} says which. */
        REFUSED,
        /** Text that means nothing: 400. */
        BAD_INPUT,
        /** No resource has this path: 404. */
        NO_SUCH_PATH,
        /** The path exists, the method does not: 405. */
        METHOD_NOT_ALLOWED,
        /** The caller accepts nothing that we can say: 406. */
        NOT_ACCEPTABLE,
        /** A body in a form, or with an encoding, that is not understood: 415. */
        UNSUPPORTED_MEDIA_TYPE,
        /** Database or store do not answer, or too much is going on; the same request succeeds later: 503. */
        UNAVAILABLE,
        /** The store is full: 507. */
        STORE_FULL,
        /** Our own mistake: 500. */
        INTERNAL
    }

    public static Failure refused(Reason reason, String detail, String requestId) {
        return new Failure(Kind.REFUSED, Optional.of(reason), Optional.empty(), Input.word(reason), detail, requestId);
    }

    public static Failure badInput(BadInput input, String requestId) {
        return new Failure(
                Kind.BAD_INPUT, Optional.empty(), Optional.of(input.field()), input.code(), input.why(), requestId);
    }

    /** Every kind but the two that say more. */
    public static Failure of(Kind kind, String detail, String requestId) {
        return new Failure(kind, Optional.empty(), Optional.empty(), Input.word(kind), detail, requestId);
    }

    /** The reason of a refusal. */
    public Reason refusal() {
        return reason.orElseThrow(() -> new IllegalStateException("not a refusal: " + kind));
    }
}
