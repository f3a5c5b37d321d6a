package io.reelkeep.rest.wecom;

/** An error of the dialect: clients decide on the code alone (contract: WeCom 1, T1). */
record ErrorJson(int errcode, String errmsg) {
    /** The document's form, with our id of the request as the hint (T5). */
    static ErrorJson of(int code, String why, String requestId) {
        return new ErrorJson(code, why + ", hint: [" + requestId + "]");
    }
}
