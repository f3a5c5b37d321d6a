package io.reelkeep.rest.api.editing;

import io.reelkeep.domain.editing.Clip;
import java.util.List;
import java.util.Optional;

/** A page of clips, newest first; {@code next_before} asks for the next one. */
record ClipsJson(List<ClipJson> clips, Optional<String> nextBefore) {
    static ClipsJson of(List<Clip> page, int limit) {
        Optional<String> next = page.size() < limit
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id().toString());
        return new ClipsJson(page.stream().map(ClipJson::of).toList(), next);
    }
}
