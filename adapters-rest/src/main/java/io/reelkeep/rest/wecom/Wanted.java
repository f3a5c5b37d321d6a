package io.reelkeep.rest.wecom;

import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Params;
import java.util.Optional;

/** Parameters that must be there. The dialect has codes of its own for those that are not. */
final class Wanted {
    /** Tells {@link WeComErrors} that a parameter is absent or empty, not wrong. */
    static final String ABSENT = "absent";

    private Wanted() {}

    static String text(Params params, String name) {
        return value(name, params.find(name).filter(text -> !text.isEmpty()));
    }

    static <T> T value(String name, Optional<T> sent) {
        return sent.orElseThrow(() -> new BadInput(name, "is required", ABSENT));
    }
}
