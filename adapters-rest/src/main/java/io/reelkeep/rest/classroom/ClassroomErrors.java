package io.reelkeep.rest.classroom;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.shared.DialectErrors;
import io.reelkeep.rest.shared.Failure;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;

/** The errors of the Classroom dialect (contract: Classroom 2): always HTTP 200, the code tells. */
@Dependent
public final class ClassroomErrors implements DialectErrors {
    static final String JSON_UTF8 = "application/json; charset=utf-8";

    private static final int GENERAL = -1;
    private static final int UNREADABLE = 10_000;
    private static final int PARAMETER = 10_003;
    private static final int BODY = 10_005;
    private static final int DATABASE = 10_202;
    private static final int NOT_PERMITTED = 10_203;
    private static final int USER_UNKNOWN = 10_215;
    private static final int EXPIRED = 10_216;
    private static final int SIGNATURE = 10_217;
    private static final int CLASS_UNKNOWN = 10_230;
    private static final int ENTERPRISE_UNKNOWN = 10_270;

    /** What is wrong when no single parameter is. */
    private static final Set<String> WHOLES = Set.of("body", "query", "request");

    @Override
    public boolean answersFor(String path) {
        return path.equals("/paas") || path.startsWith("/paas/");
    }

    @Override
    public Response render(Failure failure) {
        String message = failure.field().map(field -> field + ": ").orElse("") + failure.detail();
        return Response.ok(new AnswerJson(codeOf(failure), message), JSON_UTF8).build();
    }

    static int codeOf(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> codeOf(failure.refusal());
            case BAD_INPUT -> codeOf(failure.field());
            case NO_SUCH_PATH, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> UNREADABLE;
            case UNAVAILABLE -> DATABASE;
            case STORE_FULL, INTERNAL -> GENERAL;
        };
    }

    private static int codeOf(Optional<String> field) {
        return field.filter(WHOLES::contains).isPresent() ? UNREADABLE : PARAMETER;
    }

    private static int codeOf(Reason reason) {
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
                    CAPTIONS_UNREADABLE -> PARAMETER;
            case BODY_TOO_LARGE, BODY_TOO_SLOW -> BODY;
            case APP_UNKNOWN, TENANT_UNKNOWN, APP_DISABLED, NO_SUCH_APP -> ENTERPRISE_UNKNOWN;
            case TIMESTAMP_EXPIRED, TOKEN_EXPIRED -> EXPIRED;
            case SIGNATURE_WRONG, TOKEN_UNKNOWN, SIGN_IN_FAILED, REQUEST_REPLAYED -> SIGNATURE;
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
                    QUOTA_EXHAUSTED,
                    LEGAL_HOLD,
                    APP_NOT_LISTED,
                    OTHER_APPLICATION,
                    MEMBER_NOT_VISIBLE -> NOT_PERMITTED;
            case USER_UNKNOWN -> USER_UNKNOWN;
            case MEETING_UNKNOWN -> CLASS_UNKNOWN;
            case CAPTURE_UNKNOWN,
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
                    IDENTITY_PROVIDER_UNKNOWN,
                    ALREADY_EXISTS,
                    ALREADY_RECORDING,
                    CAPTURE_CLOSED,
                    STOPPED_WITH_OTHER_COUNT,
                    SEGMENT_CONFLICT,
                    OFFSET_CONFLICT,
                    NOTHING_TO_RETRY,
                    CLIP_ENDED,
                    DRAFT_CHANGED,
                    RECORDING_NOT_READY,
                    RECORDING_DELETED,
                    FILE_DELETED,
                    IDEMPOTENCY_KEY_REUSED,
                    TOO_MANY_UPLOADS,
                    TOO_MANY_TRIES,
                    TAKEN_BACK,
                    BEING_PREPARED,
                    CALLED_TOO_OFTEN -> GENERAL;
        };
    }
}
