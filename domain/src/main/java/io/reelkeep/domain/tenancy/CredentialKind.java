package io.reelkeep.domain.tenancy;

/** The dialect that a credential speaks. */
public enum CredentialKind {
    /** Our own API: a bearer token. */
    NATIVE,
    /** Meeting dialect: SecretId and SecretKey. */
    MEETING,
    /** WeCom dialect: corpid and corpsecret. */
    WECOM,
    /** Classroom dialect: sdkappid (a number of at most 31 bits) and tic_key. */
    CLASSROOM,
    /** Live dialect and VOD 2.0: SecretId and SecretKey. */
    LIVE
}
