package io.reelkeep.rest.api.editing;

import io.reelkeep.domain.editing.Draft;
import java.util.List;
import java.util.Optional;

/** A page of drafts, newest first; {@code next_before} asks for the next one. */
record DraftsJson(List<DraftJson> drafts, Optional<String> nextBefore) {
    static DraftsJson of(List<Draft> page, int limit) {
        Optional<String> next = page.size() < limit
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id().toString());
        return new DraftsJson(page.stream().map(DraftJson::of).toList(), next);
    }
}
