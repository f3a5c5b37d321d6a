package io.reelkeep.rest.shared;

import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells failures apart by what was thrown. */
final class Failures {
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final Set<Reason.Kind> WORTH_REPEATING = EnumSet.of(Reason.Kind.BUSY);

    private Failures() {}

    /** What the container wrapped, if it did. */
    static Throwable cause(Throwable thrown) {
        return thrown instanceof ProcessingException
                ? Optional.ofNullable(thrown.getCause()).orElse(thrown)
                : thrown;
    }

    static Failure of(Throwable thrown, String request) {
        if (thrown instanceof Refusal refusal) {
            return Failure.refused(refusal.reason(), refusal.detail(), request);
        }
        if (thrown instanceof CalledTooOften often) {
            return Failure.refused(Reason.CALLED_TOO_OFTEN, String.valueOf(often.getMessage()), request);
        }
        if (thrown instanceof BadInput input) {
            return Failure.badInput(input, request);
        }
        if (thrown instanceof WebApplicationException web) {
            return ofContainer(web, request);
        }
        return ofPort(thrown, request);
    }

    static boolean isWorthRepeating(Failure failure) {
        return failure.kind() == Failure.Kind.UNAVAILABLE
                || failure.reason()
                        .map(Reason::kind)
                        .filter(WORTH_REPEATING::contains)
                        .isPresent();
    }

    private static Failure ofPort(Throwable thrown, String request) {
        if (thrown instanceof Overload) {
            return Failure.of(Failure.Kind.UNAVAILABLE, String.valueOf(thrown.getMessage()), request);
        }
        if (thrown instanceof DatabaseException) {
            return Failure.of(Failure.Kind.UNAVAILABLE, "the database does not answer at the moment", request);
        }
        if (thrown instanceof AuthorityAway) {
            return Failure.of(Failure.Kind.UNAVAILABLE, "the identity provider does not answer at the moment", request);
        }
        if (thrown instanceof BlobStoreException.NoSpace) {
            return Failure.of(Failure.Kind.STORE_FULL, "the media store is full", request);
        }
        if (thrown instanceof BlobStoreException) {
            return Failure.of(Failure.Kind.UNAVAILABLE, "the media store does not answer at the moment", request);
        }
        return Failure.of(Failure.Kind.INTERNAL, "something went wrong on our side", request);
    }

    /** The container's own words may name classes of ours: they are not repeated. */
    private static Failure ofContainer(WebApplicationException web, String request) {
        int status = web.getResponse().getStatus();
        return switch (status) {
            case NOT_FOUND -> Failure.of(Failure.Kind.NO_SUCH_PATH, "there is nothing at this path", request);
            case METHOD_NOT_ALLOWED ->
                Failure.of(Failure.Kind.METHOD_NOT_ALLOWED, "this path does not know that method", request);
            case NOT_ACCEPTABLE ->
                Failure.of(Failure.Kind.NOT_ACCEPTABLE, "no such form of answer is available", request);
            case UNSUPPORTED_MEDIA_TYPE ->
                Failure.of(
                        Failure.Kind.UNSUPPORTED_MEDIA_TYPE,
                        "the body has a Content-Type or Content-Encoding that is not understood here",
                        request);
            default ->
                status < 500
                        ? Failure.badInput(new BadInput("request", "the request could not be understood"), request)
                        : Failure.of(Failure.Kind.INTERNAL, "something went wrong on our side", request);
        };
    }
}
