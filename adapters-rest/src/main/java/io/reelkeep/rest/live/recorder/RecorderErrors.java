package io.reelkeep.rest.live.recorder;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.shared.DialectErrors;
import io.reelkeep.rest.shared.Failure;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;

/** The errors of the recorder (contract: Live 1): HTTP 200, but for paths and methods that do not exist. */
@Dependent
public final class RecorderErrors implements DialectErrors {
    static final String JSON_UTF8 = "application/json; charset=utf-8";

    /** Stop without a recording (F121). */
    static final int NOT_RECORDING = 30_000_412;
    /** Stopped already. */
    static final int ALREADY_STOPPED = 30_000_413;

    private static final int MAY_NOT_RECORD = 1;
    private static final int NOTHING_LEFT = 2;
    private static final int UNREADABLE = 30_000_000;
    private static final int NO_BODY = 30_000_001;
    private static final int NO_FILE_NAME = 30_000_002;
    private static final int NO_OPERATION = 30_000_003;
    private static final int WRONG_VIDEO_TYPE = 30_000_004;
    private static final int INTERNAL = 30_000_201;
    private static final int TRY_AGAIN = 30_000_208;
    private static final int NO_ROOM = 30_000_403;
    private static final int NOT_IN_ROOM = 30_000_411;
    private static final int RECORDING_ALREADY = 30_000_415;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    @Override
    public boolean answersFor(String path) {
        return path.equals("/live") || path.startsWith("/live/");
    }

    @Override
    public Response render(Failure failure) {
        String message = failure.field().map(field -> field + ": ").orElse("") + failure.detail();
        return Response.status(status(failure))
                .type(JSON_UTF8)
                .entity(AnswerJson.refused(codeOf(failure), message))
                .build();
    }

    private static int status(Failure failure) {
        return switch (failure.kind()) {
            case NO_SUCH_PATH -> NOT_FOUND;
            case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
            case REFUSED, BAD_INPUT, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, UNAVAILABLE, STORE_FULL, INTERNAL -> OK;
        };
    }

    static int codeOf(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> codeOf(failure.refusal());
            case BAD_INPUT -> ofField(failure);
            case NO_SUCH_PATH, METHOD_NOT_ALLOWED -> NO_OPERATION;
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> UNREADABLE;
            case UNAVAILABLE, STORE_FULL -> TRY_AGAIN;
            case INTERNAL -> INTERNAL;
        };
    }

    private static int ofField(Failure failure) {
        return switch (failure.field().orElse("")) {
            case "body" -> failure.detail().equals("is missing") ? NO_BODY : UNREADABLE;
            case "file_name" -> NO_FILE_NAME;
            case "video_type" -> WRONG_VIDEO_TYPE;
            default -> UNREADABLE;
        };
    }

    private static int codeOf(Reason reason) {
        return switch (reason) {
            case APP_UNKNOWN,
                    SIGNATURE_WRONG,
                    TOKEN_UNKNOWN,
                    TOKEN_EXPIRED,
                    SIGN_IN_FAILED,
                    TIMESTAMP_EXPIRED,
                    REQUEST_REPLAYED,
                    NOT_PERMITTED,
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
                    MEMBER_NOT_VISIBLE,
                    NO_SUCH_APP,
                    TENANT_UNKNOWN -> MAY_NOT_RECORD;
            case SUBSCRIPTION_LAPSED, QUOTA_EXHAUSTED -> NOTHING_LEFT;
            case MEETING_UNKNOWN -> NO_ROOM;
            case MAY_NOT_RECORD, USER_UNKNOWN -> NOT_IN_ROOM;
            case ALREADY_RECORDING -> RECORDING_ALREADY;
            case CAPTURE_UNKNOWN, RECORDING_UNKNOWN -> NOT_RECORDING;
            case CAPTURE_CLOSED, STOPPED_WITH_OTHER_COUNT -> ALREADY_STOPPED;
            case TOO_MANY_UPLOADS, TOO_MANY_TRIES, TAKEN_BACK, BEING_PREPARED, CALLED_TOO_OFTEN -> TRY_AGAIN;
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
                    BODY_TOO_SLOW,
                    FILE_UNKNOWN,
                    UPLOAD_UNKNOWN,
                    LINK_UNKNOWN,
                    CALLBACK_UNKNOWN,
                    CLIP_UNKNOWN,
                    DRAFT_UNKNOWN,
                    CAPTIONS_UNKNOWN,
                    ACCESS_REQUEST_UNKNOWN,
                    INVITATION_UNKNOWN,
                    IDENTITY_PROVIDER_UNKNOWN,
                    ALREADY_EXISTS,
                    SEGMENT_CONFLICT,
                    OFFSET_CONFLICT,
                    NOTHING_TO_RETRY,
                    CLIP_ENDED,
                    DRAFT_CHANGED,
                    RECORDING_NOT_READY,
                    RECORDING_DELETED,
                    FILE_DELETED,
                    IDEMPOTENCY_KEY_REUSED,
                    LEGAL_HOLD -> UNREADABLE;
        };
    }
}
