package io.reelkeep.rest.api.usage;

import io.reelkeep.domain.usage.UsageKind;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import java.time.Instant;
import java.util.Optional;

/** The parameters that the routes of usage share. */
record UsageParams(Params params) {
    private static final int MAX_PAGE = 100_000;
    private static final int MAX_PAGE_SIZE = 100;
    private static final int DEFAULT_PAGE_SIZE = 20;

    Optional<Instant> from() {
        return params.find("from", Input::time);
    }

    Optional<Instant> to() {
        return params.find("to", Input::time);
    }

    Optional<UsageKind> kind() {
        return params.find("kind", (field, text) -> Input.word(field, text, UsageKind.class));
    }

    int page() {
        return params.number("page", 1, MAX_PAGE, 1);
    }

    int pageSize() {
        return params.number("page_size", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE);
    }
}
