package io.reelkeep.domain.audit;

import io.reelkeep.domain.shared.Checks;

/**
 * What came of what somebody tried.
 *
 * @param word {@code done}, or the reason of a refusal or kind of a failure in lower case
 * @param status of the HTTP answer; 0 where there was none
 * @param request the id of the request; empty where there was none
 */
public record Outcome(String word, int status, String request) {
    /** Of what was done without anybody asking. */
    public static final Outcome DONE = new Outcome("done", 0, "");

    public Outcome {
        Checks.text(word, 64, "outcome");
        Checks.require(status >= 0 && status <= 999, "a status has three digits");
        Checks.optionalText(request, 64, "request");
    }
}
