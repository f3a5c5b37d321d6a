package io.reelkeep.rest.api.editing;

import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import jakarta.ws.rs.core.UriInfo;

/**
 * Which part of a list is asked for.
 *
 * @param before ids below this one
 */
record Pages(long before, int limit) {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    static Pages of(UriInfo uri) {
        var params = Params.of(uri);
        return new Pages(
                params.find("before", (field, text) -> Input.id(field, text, ClipId::new))
                        .map(ClipId::value)
                        .orElse(Long.MAX_VALUE),
                params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
    }
}
