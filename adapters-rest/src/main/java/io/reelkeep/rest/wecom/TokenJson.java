package io.reelkeep.rest.wecom;

import io.reelkeep.application.tenancy.IssueAccessToken;

/** The answer of GET /cgi-bin/gettoken. */
record TokenJson(int errcode, String errmsg, String accessToken, long expiresIn) {
    private static final long ALMOST_A_SECOND = 999_999_999;

    /** A second that has begun counts: a new token has 7200. */
    static TokenJson of(IssueAccessToken.Issued issued) {
        return new TokenJson(
                0,
                "ok",
                issued.token(),
                issued.remaining().plusNanos(ALMOST_A_SECOND).toSeconds());
    }

    /** Without the token: records are logged sooner or later. */
    @Override
    public String toString() {
        return "TokenJson[" + expiresIn + "]";
    }
}
