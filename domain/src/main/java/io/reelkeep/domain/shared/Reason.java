package io.reelkeep.domain.shared;

/**
 * Why something was refused. The names are stable: each dialect gives every one of them a code by an exhaustive switch,
 * so a new reason does not compile until every dialect has an answer to it.
 */
public enum Reason {
    BAD_PARAMETER(Kind.INVALID),
    WINDOW_TOO_LONG(Kind.INVALID),
    WINDOW_REVERSED(Kind.INVALID),
    DIGEST_MISMATCH(Kind.INVALID),
    LENGTH_MISMATCH(Kind.INVALID),
    SEGMENT_BEYOND_COUNT(Kind.INVALID),
    COUNT_BELOW_RECEIVED(Kind.INVALID),
    CALLBACK_TARGET_FORBIDDEN(Kind.INVALID),
    /** The receiver did not show that it knows the keys. */
    CALLBACK_UNCONFIRMED(Kind.INVALID),
    /** The media cannot be used as asked, however often one tries; the detail begins with the engine's own word. */
    MEDIA_UNFIT(Kind.INVALID),
    CAPTIONS_UNREADABLE(Kind.INVALID),

    APP_UNKNOWN(Kind.UNAUTHENTICATED),
    TIMESTAMP_EXPIRED(Kind.UNAUTHENTICATED),
    SIGNATURE_WRONG(Kind.UNAUTHENTICATED),
    REQUEST_REPLAYED(Kind.UNAUTHENTICATED),
    /** Malformed, of nobody here, or taken back with the key it was made for: the three look alike. */
    TOKEN_UNKNOWN(Kind.UNAUTHENTICATED),
    TOKEN_EXPIRED(Kind.UNAUTHENTICATED),
    /** Nobody of that name, a wrong password, or one who may not come in: the three look alike (ASVS 6.3.8). */
    SIGN_IN_FAILED(Kind.UNAUTHENTICATED),

    MAY_NOT_RECORD(Kind.FORBIDDEN),
    NOT_PERMITTED(Kind.FORBIDDEN),
    SUBSCRIPTION_LAPSED(Kind.FORBIDDEN),
    /** The link is not for everybody, and nobody has said who is coming. */
    SIGN_IN_REQUIRED(Kind.FORBIDDEN),
    /** The link is for those who were let in; who comes may ask to be (F27). */
    APPROVAL_REQUIRED(Kind.FORBIDDEN),
    /** The link is for those who were invited (F28), and no good invitation was shown. */
    INVITATION_REQUIRED(Kind.FORBIDDEN),
    /** Who comes is known, and not among those whom the link is for. */
    NOT_AMONG_VIEWERS(Kind.FORBIDDEN),
    /** The link wants a password besides, and none or another one was shown. */
    PASSWORD_REQUIRED(Kind.FORBIDDEN),
    /** The link opens, but not for that: downloading or reading along is switched off. */
    NOT_SHARED_FOR_THAT(Kind.FORBIDDEN),
    /** A change by cookie alone, which another site may have caused. */
    CSRF_TOKEN_WRONG(Kind.FORBIDDEN),
    /** The key is right, its application is switched off. */
    APP_DISABLED(Kind.FORBIDDEN),
    /** Not among the applications that may call (F150). */
    APP_NOT_LISTED(Kind.FORBIDDEN),
    /** Made through another application of the same tenant (F151). What is another tenant's is unknown. */
    OTHER_APPLICATION(Kind.FORBIDDEN),
    /** Of a member whom the application may not see (F152). */
    MEMBER_NOT_VISIBLE(Kind.FORBIDDEN),

    TENANT_UNKNOWN(Kind.NOT_FOUND),
    /** Named by somebody else, as opposed to APP_UNKNOWN: who calls is proven. */
    NO_SUCH_APP(Kind.NOT_FOUND),
    USER_UNKNOWN(Kind.NOT_FOUND),
    MEETING_UNKNOWN(Kind.NOT_FOUND),
    CAPTURE_UNKNOWN(Kind.NOT_FOUND),
    RECORDING_UNKNOWN(Kind.NOT_FOUND),
    FILE_UNKNOWN(Kind.NOT_FOUND),
    UPLOAD_UNKNOWN(Kind.NOT_FOUND),
    LINK_UNKNOWN(Kind.NOT_FOUND),
    CALLBACK_UNKNOWN(Kind.NOT_FOUND),
    CLIP_UNKNOWN(Kind.NOT_FOUND),
    DRAFT_UNKNOWN(Kind.NOT_FOUND),
    CAPTIONS_UNKNOWN(Kind.NOT_FOUND),
    ACCESS_REQUEST_UNKNOWN(Kind.NOT_FOUND),
    INVITATION_UNKNOWN(Kind.NOT_FOUND),
    IDENTITY_PROVIDER_UNKNOWN(Kind.NOT_FOUND),

    RECORDING_DELETED(Kind.GONE),
    FILE_DELETED(Kind.GONE),

    ALREADY_EXISTS(Kind.CONFLICT),
    ALREADY_RECORDING(Kind.CONFLICT),
    CAPTURE_CLOSED(Kind.CONFLICT),
    STOPPED_WITH_OTHER_COUNT(Kind.CONFLICT),
    SEGMENT_CONFLICT(Kind.CONFLICT),
    OFFSET_CONFLICT(Kind.CONFLICT),
    NOTHING_TO_RETRY(Kind.CONFLICT),
    CLIP_ENDED(Kind.CONFLICT),
    DRAFT_CHANGED(Kind.CONFLICT),
    /** It is being recorded, its files are being made, or a clip is being cut out of it; later it succeeds. */
    RECORDING_NOT_READY(Kind.CONFLICT),
    IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT),
    /** It must not be deleted, by nobody, until the hold is lifted. */
    LEGAL_HOLD(Kind.CONFLICT),

    BODY_TOO_LARGE(Kind.TOO_LARGE),
    BODY_TOO_SLOW(Kind.TOO_SLOW),

    QUOTA_EXHAUSTED(Kind.EXHAUSTED),
    TOO_MANY_UPLOADS(Kind.BUSY),
    /** Wrong passwords, one after the other; the right one is listened to a little later. */
    TOO_MANY_TRIES(Kind.BUSY),
    /** The bytes took so long that their place was given up; sending them again succeeds. */
    TAKEN_BACK(Kind.BUSY),
    /** What was asked for is being made. */
    BEING_PREPARED(Kind.BUSY),
    /** More calls in a while than are allowed. */
    CALLED_TOO_OFTEN(Kind.BUSY);

    /** What kind of answer a refusal deserves; a dialect without a finer code falls back on it. */
    public enum Kind {
        /** The request itself is wrong; the same request will never succeed. */
        INVALID,
        /** Who is calling could not be proven. */
        UNAUTHENTICATED,
        /** Known, but not allowed. */
        FORBIDDEN,
        /** Does not exist, or belongs to somebody else: the two look alike. */
        NOT_FOUND,
        /** Was here, and has been deleted for good. */
        GONE,
        /** Contradicts what is already there. */
        CONFLICT,
        /** More bytes than allowed. */
        TOO_LARGE,
        /** Fewer bytes a second than allowed. */
        TOO_SLOW,
        /** The tenant has used up what it may have. */
        EXHAUSTED,
        /** Too much at once; the same request succeeds later. */
        BUSY
    }

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
