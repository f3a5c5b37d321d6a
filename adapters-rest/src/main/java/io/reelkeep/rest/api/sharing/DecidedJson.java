package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.ReviewAccess;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/** What became of each. */
record DecidedJson(List<ResultJson> results) {
    /** What became of one. */
    record ResultJson(String accessRequestId, boolean decided, Optional<String> code) {
        static ResultJson of(ReviewAccess.Outcome outcome) {
            return new ResultJson(
                    outcome.request().toString(),
                    outcome.refusal().isEmpty(),
                    outcome.refusal().map(Refusal::reason).map(Input::word));
        }
    }

    static DecidedJson of(List<ReviewAccess.Outcome> outcomes) {
        return new DecidedJson(outcomes.stream().map(ResultJson::of).toList());
    }
}
