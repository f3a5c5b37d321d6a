package io.reelkeep.rest.meeting;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.shared.DialectErrors;
import io.reelkeep.rest.shared.Failure;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;

/** The errors of the Meeting dialect (contract: Meeting 3): 400 for the request's fault, 500 for everything else. */
@Dependent
public final class MeetingErrors implements DialectErrors {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FAILED = 500;

    private static final int PARAMETER = 190_004;
    private static final int INTERNAL = 5108;

    /** An error code and the HTTP status it goes with. */
    record Code(int errorCode, int status) {
        static Code ofRequest(int errorCode) {
            return new Code(errorCode, BAD_REQUEST);
        }

        static Code ofBusiness(int errorCode) {
            return new Code(errorCode, FAILED);
        }
    }

    @Override
    public boolean answersFor(String path) {
        return isMeetingPath(path);
    }

    @Override
    public Response render(Failure failure) {
        Code code = codeOf(failure);
        String message = failure.field().map(field -> field + ": ").orElse("") + failure.detail();
        return Response.status(code.status())
                .type(Answers.JSON_UTF8)
                .entity(ErrorJson.of(code.errorCode(), message))
                .build();
    }

    static boolean isMeetingPath(String path) {
        return path.equals("/v1") || path.startsWith("/v1/");
    }

    static Code codeOf(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> codeOf(failure.refusal());
            case BAD_INPUT, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> Code.ofRequest(PARAMETER);
            case NO_SUCH_PATH -> new Code(PARAMETER, NOT_FOUND);
            case METHOD_NOT_ALLOWED -> new Code(PARAMETER, METHOD_NOT_ALLOWED);
            case UNAVAILABLE, STORE_FULL, INTERNAL -> Code.ofBusiness(INTERNAL);
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
                    BODY_TOO_SLOW -> Code.ofRequest(PARAMETER);
            case APP_UNKNOWN, APP_DISABLED, NO_SUCH_APP, TOKEN_UNKNOWN, TOKEN_EXPIRED, SIGN_IN_FAILED ->
                Code.ofRequest(190_303);
            case TIMESTAMP_EXPIRED -> Code.ofRequest(190_300);
            case SIGNATURE_WRONG -> Code.ofRequest(200_003);
            case REQUEST_REPLAYED -> Code.ofRequest(190_301);
            case MAY_NOT_RECORD,
                    NOT_PERMITTED,
                    SIGN_IN_REQUIRED,
                    APPROVAL_REQUIRED,
                    INVITATION_REQUIRED,
                    NOT_AMONG_VIEWERS,
                    PASSWORD_REQUIRED,
                    NOT_SHARED_FOR_THAT,
                    CSRF_TOKEN_WRONG,
                    QUOTA_EXHAUSTED,
                    RECORDING_NOT_READY,
                    LEGAL_HOLD,
                    APP_NOT_LISTED,
                    OTHER_APPLICATION,
                    MEMBER_NOT_VISIBLE -> Code.ofBusiness(403);
            case FILE_DELETED -> Code.ofBusiness(4051);
            case SUBSCRIPTION_LAPSED -> Code.ofBusiness(50_001);
            case TENANT_UNKNOWN -> Code.ofBusiness(50_000);
            case USER_UNKNOWN -> Code.ofBusiness(190_001);
            case MEETING_UNKNOWN,
                    CAPTURE_UNKNOWN,
                    RECORDING_UNKNOWN,
                    RECORDING_DELETED,
                    LINK_UNKNOWN,
                    CALLBACK_UNKNOWN,
                    CLIP_UNKNOWN,
                    DRAFT_UNKNOWN,
                    ACCESS_REQUEST_UNKNOWN,
                    INVITATION_UNKNOWN,
                    IDENTITY_PROVIDER_UNKNOWN -> Code.ofBusiness(7001);
            case FILE_UNKNOWN, UPLOAD_UNKNOWN -> Code.ofBusiness(7003);
            case CAPTIONS_UNKNOWN -> Code.ofBusiness(4049);
            case ALREADY_EXISTS,
                    ALREADY_RECORDING,
                    CAPTURE_CLOSED,
                    STOPPED_WITH_OTHER_COUNT,
                    SEGMENT_CONFLICT,
                    OFFSET_CONFLICT,
                    NOTHING_TO_RETRY,
                    CLIP_ENDED,
                    DRAFT_CHANGED,
                    IDEMPOTENCY_KEY_REUSED -> Code.ofBusiness(INTERNAL);
            case TOO_MANY_UPLOADS, TOO_MANY_TRIES, TAKEN_BACK, BEING_PREPARED, CALLED_TOO_OFTEN ->
                Code.ofBusiness(190_310);
        };
    }
}
