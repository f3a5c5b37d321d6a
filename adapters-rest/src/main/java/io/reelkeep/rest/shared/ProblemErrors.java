package io.reelkeep.rest.shared;

import io.reelkeep.domain.shared.Reason;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Errors as RFC 9457 has them, with our codes. Immutable. */
public final class ProblemErrors {
    /** The media type of an RFC 9457 answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNAUTHORIZED = 401;

    public Response render(Failure failure) {
        return render(failure, statusOf(failure));
    }

    /** As {@link #render(Failure)}, for a dialect that has a status of its own. */
    public Response render(Failure failure, int status) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(problem(failure, status));
        if (status == UNAUTHORIZED) {
            // RFC 6750 §3
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"reelkeep\"");
        }
        return answer.build();
    }

    static ProblemJson problem(Failure failure, int status) {
        return new ProblemJson(
                "urn:reelkeep:" + failure.code(),
                titleOf(failure),
                status,
                failure.detail(),
                failure.code(),
                failure.requestId(),
                failure.field());
    }

    static int statusOf(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> statusOf(failure.refusal());
            case BAD_INPUT -> 400;
            case NO_SUCH_PATH -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case UNAVAILABLE -> 503;
            case STORE_FULL -> 507;
            case INTERNAL -> 500;
        };
    }

    private static int statusOf(Reason reason) {
        return switch (reason) {
            case BAD_PARAMETER,
                    WINDOW_TOO_LONG,
                    WINDOW_REVERSED,
                    DIGEST_MISMATCH,
                    LENGTH_MISMATCH,
                    SEGMENT_BEYOND_COUNT,
                    COUNT_BELOW_RECEIVED,
                    CALLBACK_TARGET_FORBIDDEN,
                    CALLBACK_UNCONFIRMED,
                    MEDIA_UNFIT,
                    CAPTIONS_UNREADABLE -> 400;
            case APP_UNKNOWN,
                    TIMESTAMP_EXPIRED,
                    SIGNATURE_WRONG,
                    REQUEST_REPLAYED,
                    TOKEN_UNKNOWN,
                    TOKEN_EXPIRED,
                    SIGN_IN_FAILED -> UNAUTHORIZED;
            case MAY_NOT_RECORD,
                    NOT_PERMITTED,
                    SUBSCRIPTION_LAPSED,
                    SIGN_IN_REQUIRED,
                    APPROVAL_REQUIRED,
                    INVITATION_REQUIRED,
                    NOT_AMONG_VIEWERS,
                    PASSWORD_REQUIRED,
                    NOT_SHARED_FOR_THAT,
                    CSRF_TOKEN_WRONG,
                    APP_DISABLED,
                    APP_NOT_LISTED,
                    OTHER_APPLICATION,
                    MEMBER_NOT_VISIBLE -> 403;
            case TENANT_UNKNOWN,
                    NO_SUCH_APP,
                    USER_UNKNOWN,
                    MEETING_UNKNOWN,
                    CAPTURE_UNKNOWN,
                    RECORDING_UNKNOWN,
                    FILE_UNKNOWN,
                    UPLOAD_UNKNOWN,
                    LINK_UNKNOWN,
                    CALLBACK_UNKNOWN,
                    CLIP_UNKNOWN,
                    DRAFT_UNKNOWN,
                    CAPTIONS_UNKNOWN,
                    ACCESS_REQUEST_UNKNOWN,
                    INVITATION_UNKNOWN,
                    IDENTITY_PROVIDER_UNKNOWN -> 404;
            case RECORDING_DELETED, FILE_DELETED -> 410;
            case BODY_TOO_SLOW -> 408;
            case ALREADY_EXISTS,
                    ALREADY_RECORDING,
                    CAPTURE_CLOSED,
                    STOPPED_WITH_OTHER_COUNT,
                    SEGMENT_CONFLICT,
                    OFFSET_CONFLICT,
                    NOTHING_TO_RETRY,
                    CLIP_ENDED,
                    DRAFT_CHANGED,
                    RECORDING_NOT_READY,
                    IDEMPOTENCY_KEY_REUSED,
                    LEGAL_HOLD -> 409;
            case BODY_TOO_LARGE -> 413;
            case TOO_MANY_UPLOADS, TOO_MANY_TRIES, CALLED_TOO_OFTEN -> 429;
            case TAKEN_BACK, BEING_PREPARED -> 503;
            case QUOTA_EXHAUSTED -> 507;
        };
    }

    private static String titleOf(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> titleOf(failure.refusal().kind());
            case BAD_INPUT -> "The request is wrong";
            case NO_SUCH_PATH -> "Not found";
            case METHOD_NOT_ALLOWED -> "Method not allowed";
            case NOT_ACCEPTABLE -> "Not acceptable";
            case UNSUPPORTED_MEDIA_TYPE -> "Unsupported media type";
            case UNAVAILABLE -> "Not available at the moment";
            case STORE_FULL -> "The store is full";
            case INTERNAL -> "Internal error";
        };
    }

    private static String titleOf(Reason.Kind kind) {
        return switch (kind) {
            case INVALID -> "The request is wrong";
            case UNAUTHENTICATED -> "Who is calling could not be proven";
            case FORBIDDEN -> "Not allowed";
            case NOT_FOUND -> "Not found";
            case GONE -> "Deleted";
            case CONFLICT -> "Contradicts what is already there";
            case TOO_LARGE -> "Too large";
            case TOO_SLOW -> "Too slow";
            case EXHAUSTED -> "Nothing left of the quota";
            case BUSY -> "Too much at once";
        };
    }
}
