package io.reelkeep.rest.wecom;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.shared.DialectErrors;
import io.reelkeep.rest.shared.Failure;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;

/**
 * The errors of the WeCom dialect (contract: WeCom 3), always with HTTP 200. Clients ask for a new token by themselves on
 * 40001, 40014 and 42001 and repeat on -1: these four mean nothing else here.
 */
@Dependent
public final class WeComErrors implements DialectErrors {
    static final String JSON_UTF8 = "application/json; charset=utf-8";

    private static final int BUSY = -1;
    private static final int USER_INVALID = 40_003;
    private static final int CORP_UNKNOWN = 40_013;
    private static final int TOKEN_INVALID = 40_014;
    private static final int PARAMETER = 40_058;
    private static final int ABSENT = 40_063;

    private static final Set<Reason> UNKNOWN =
            EnumSet.of(Reason.RECORDING_UNKNOWN, Reason.FILE_UNKNOWN, Reason.RECORDING_DELETED, Reason.FILE_DELETED);

    @Override
    public boolean answersFor(String path) {
        return path.equals("/cgi-bin") || path.startsWith("/cgi-bin/");
    }

    @Override
    public Response render(Failure failure) {
        return Response.ok(ErrorJson.of(codeOf(failure), why(failure), failure.requestId()), JSON_UTF8)
                .build();
    }

    /** One text for all that is not there, whatever it would be, and whosever it is. */
    private static String why(Failure failure) {
        boolean isUnknown = failure.reason().filter(UNKNOWN::contains).isPresent();
        return isUnknown
                ? "record not found"
                : failure.field().map(field -> field + ": ").orElse("") + failure.detail();
    }

    static int codeOf(Failure failure) {
        return switch (failure.kind()) {
            case REFUSED -> codeOf(failure.refusal());
            case BAD_INPUT -> codeOfInput(failure);
            case NO_SUCH_PATH, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> PARAMETER;
            case UNAVAILABLE, STORE_FULL, INTERNAL -> BUSY;
        };
    }

    private static int codeOfInput(Failure failure) {
        String field = failure.field().orElse("");
        if (failure.code().equals(Wanted.ABSENT)) {
            return switch (field) {
                case "access_token" -> 41_001;
                case "corpid" -> 41_002;
                case "corpsecret" -> 41_004;
                default -> ABSENT;
            };
        }
        return switch (field) {
            case "access_token" -> TOKEN_INVALID;
            case "userid" -> USER_INVALID;
            default -> PARAMETER;
        };
    }

    private static int codeOf(Reason reason) {
        return switch (reason) {
            case APP_UNKNOWN, TENANT_UNKNOWN -> CORP_UNKNOWN;
            case SIGNATURE_WRONG -> 40_001;
            case TOKEN_UNKNOWN -> TOKEN_INVALID;
            case TOKEN_EXPIRED -> 42_001;
            case SUBSCRIPTION_LAPSED, APP_NOT_LISTED -> 48_002;
            case NOT_PERMITTED,
                    MAY_NOT_RECORD,
                    SIGN_IN_REQUIRED,
                    APPROVAL_REQUIRED,
                    INVITATION_REQUIRED,
                    NOT_AMONG_VIEWERS,
                    PASSWORD_REQUIRED,
                    NOT_SHARED_FOR_THAT,
                    CSRF_TOKEN_WRONG,
                    SIGN_IN_FAILED,
                    LEGAL_HOLD,
                    MEMBER_NOT_VISIBLE -> 60_011;
            case USER_UNKNOWN -> 60_111;
            case QUOTA_EXHAUSTED, CALLED_TOO_OFTEN -> 45_009;
            case TOO_MANY_UPLOADS, TOO_MANY_TRIES -> 45_033;
            case APP_DISABLED -> 50_003;
            case OTHER_APPLICATION -> 301_002;
            case TAKEN_BACK, BEING_PREPARED -> BUSY;
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
                    TIMESTAMP_EXPIRED,
                    REQUEST_REPLAYED,
                    NO_SUCH_APP,
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
                    BODY_TOO_LARGE,
                    BODY_TOO_SLOW -> PARAMETER;
        };
    }
}
