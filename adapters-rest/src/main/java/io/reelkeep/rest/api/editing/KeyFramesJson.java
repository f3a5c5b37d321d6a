package io.reelkeep.rest.api.editing;

import java.util.List;
import java.util.Optional;

/** Where a file can be cut without loss; {@code next_from_ms} says how to go on when there are very many. */
record KeyFramesJson(List<Long> keyFramesMs, Optional<Long> nextFromMs) {
    static final int MAX_LISTED = 10_000;

    static KeyFramesJson of(List<Long> all) {
        return all.size() <= MAX_LISTED
                ? new KeyFramesJson(all, Optional.empty())
                : new KeyFramesJson(all.subList(0, MAX_LISTED), Optional.of(all.get(MAX_LISTED)));
    }
}
