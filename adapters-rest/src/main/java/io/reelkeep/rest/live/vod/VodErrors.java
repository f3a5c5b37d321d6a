package io.reelkeep.rest.live.vod;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.shared.DialectErrors;
import io.reelkeep.rest.shared.Failure;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;

/** The errors of VOD API 2.0 (contract: Live 2, codes): HTTP 200, but for paths and methods that do not exist. */
@Dependent
public final class VodErrors implements DialectErrors {
    static final String JSON_UTF8 = "application/json; charset=utf-8";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    /** The codes, with their names. */
    enum Code {
        ILLEGAL_PARAMETER(4000, "InvalidParameter"),
        AUTHENTICATION_FAILED(4100, "AuthFailure"),
        NOT_AUTHORISED(4103, "UnauthorizedOperation"),
        SECRET_ID_UNKNOWN(4104, "SecretIdNotFound"),
        QUOTA(4400, "LimitExceeded"),
        REPLAY(4500, "ReplayAttack"),
        NOT_FOUND(5000, "ResourceNotFound"),
        SERVER_ERROR(6000, "InternalError"),
        NO_SUCH_FILE(10008, "FileNotFound");

        private final int number;
        private final String description;

        Code(int number, String description) {
            this.number = number;
            this.description = description;
        }
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/v2") || path.startsWith("/v2/");
    }

    @Override
    public Response render(Failure failure) {
        Code code = codeOf(failure);
        String message = failure.field().map(field -> field + ": ").orElse("") + failure.detail();
        return Response.status(status(failure))
                .type(JSON_UTF8)
                .entity(new VodErrorJson(code.number, message, code.description))
                .build();
    }

    private static int status(Failure failure) {
        return switch (failure.kind()) {
            case NO_SUCH_PATH -> NOT_FOUND;
            case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
            case REFUSED, BAD_INPUT, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, UNAVAILABLE, STORE_FULL, INTERNAL -> OK;
        };
    }

    static Code codeOf(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> codeOf(failure.refusal());
            case BAD_INPUT, NO_SUCH_PATH, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                Code.ILLEGAL_PARAMETER;
            case UNAVAILABLE, STORE_FULL, INTERNAL -> Code.SERVER_ERROR;
        };
    }

    private static Code codeOf(Reason reason) {
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
                    CAPTIONS_UNREADABLE,
                    BODY_TOO_LARGE,
                    BODY_TOO_SLOW -> Code.ILLEGAL_PARAMETER;
            case APP_UNKNOWN -> Code.SECRET_ID_UNKNOWN;
            case SIGNATURE_WRONG, TOKEN_UNKNOWN, TOKEN_EXPIRED, SIGN_IN_FAILED -> Code.AUTHENTICATION_FAILED;
            case TIMESTAMP_EXPIRED, REQUEST_REPLAYED -> Code.REPLAY;
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
                    LEGAL_HOLD,
                    APP_DISABLED,
                    APP_NOT_LISTED,
                    OTHER_APPLICATION,
                    MEMBER_NOT_VISIBLE -> Code.NOT_AUTHORISED;
            case QUOTA_EXHAUSTED, TOO_MANY_UPLOADS, TOO_MANY_TRIES, CALLED_TOO_OFTEN -> Code.QUOTA;
            case FILE_UNKNOWN, RECORDING_UNKNOWN, CAPTURE_UNKNOWN, FILE_DELETED, RECORDING_DELETED -> Code.NO_SUCH_FILE;
            case TENANT_UNKNOWN,
                    NO_SUCH_APP,
                    USER_UNKNOWN,
                    MEETING_UNKNOWN,
                    UPLOAD_UNKNOWN,
                    LINK_UNKNOWN,
                    CALLBACK_UNKNOWN,
                    CLIP_UNKNOWN,
                    DRAFT_UNKNOWN,
                    CAPTIONS_UNKNOWN,
                    ACCESS_REQUEST_UNKNOWN,
                    INVITATION_UNKNOWN,
                    IDENTITY_PROVIDER_UNKNOWN -> Code.NOT_FOUND;
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
                    TAKEN_BACK,
                    BEING_PREPARED -> Code.SERVER_ERROR;
        };
    }

    /** For tables of codes. */
    static String line(Failure failure) {
        return codeOf(failure).number + " " + codeOf(failure).description;
    }
}
