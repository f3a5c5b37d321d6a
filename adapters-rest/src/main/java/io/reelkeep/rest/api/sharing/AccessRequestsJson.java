package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.sharing.AccessRequest;
import java.util.List;
import java.util.Optional;

/** A stretch of the applications for one recording, newest first; {@code next_before} asks for the next one. */
record AccessRequestsJson(List<AccessRequestJson> accessRequests, Optional<String> nextBefore) {
    static AccessRequestsJson of(List<AccessRequest> page, int limit) {
        Optional<String> next = page.size() < limit
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id().toString());
        return new AccessRequestsJson(page.stream().map(AccessRequestJson::of).toList(), next);
    }
}
