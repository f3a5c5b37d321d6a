package io.reelkeep.rest.admin.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What time it is. */
record ClockJson(String now) {
    static ClockJson of(Instant now) {
        return new ClockJson(Times.write(now));
    }

    /** The request to move it: by an ISO 8601 duration, or to a moment. */
    record AdvanceJson(Optional<String> by, Optional<JsonNode> to) {
        Instant target(Instant now) {
            // An absent node arrives as a present null.
            Optional<JsonNode> moment = to.filter(node -> !node.isNull());
            if (by.isPresent() == moment.isPresent()) {
                throw new BadInput("by", "give either by or to");
            }
            return moment.map(node -> Times.read("to", node))
                    .orElseGet(() -> Input.of("by", () -> now.plus(Duration.parse(by.orElse("")))));
        }
    }
}
