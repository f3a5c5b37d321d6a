package io.reelkeep.rest.meeting;

import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.Optional;

/** On whose behalf something is done (contract: Meeting 2.3). */
final class Operator {
    /** Open ids and the ids of rooms stand in the same register of users. */
    private static final int MAX_TYPE = 3;

    private Operator() {}

    /** Both are required; empty text counts as absent. */
    static UserId of(Optional<String> id, Optional<String> type) {
        String operator =
                id.filter(text -> !text.isEmpty()).orElseThrow(() -> new BadInput("operator_id", "is required"));
        String kind =
                type.filter(text -> !text.isEmpty()).orElseThrow(() -> new BadInput("operator_id_type", "is required"));
        Input.wholeNumber("operator_id_type", kind, 1, MAX_TYPE);
        return Input.of("operator_id", () -> new UserId(operator));
    }
}
