package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.GrantAccess.Grant;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/** What became of each. */
record GrantedJson(List<ResultJson> results) {
    /**
     * What became of one.
     *
     * @param code why somebody stays outside
     */
    record ResultJson(String userId, boolean granted, Optional<String> code) {}

    static GrantedJson of(List<Grant> asked, List<Grant> strangers) {
        return new GrantedJson(asked.stream()
                .map(grant -> {
                    boolean isIn = !strangers.contains(grant);
                    return new ResultJson(
                            grant.user().toString(),
                            isIn,
                            isIn ? Optional.empty() : Optional.of(Input.word(Reason.USER_UNKNOWN)));
                })
                .toList());
    }
}
