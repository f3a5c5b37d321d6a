package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.Optional;

/**
 * A person asks to be let in.
 *
 * @param state pending, agreed or ignored
 * @param decidedAt absent while it is pending
 */
record AccessRequestJson(
        String accessRequestId,
        String recordingId,
        String userId,
        String note,
        String state,
        String askedAt,
        Optional<String> decidedAt) {
    static AccessRequestJson of(AccessRequest request) {
        return new AccessRequestJson(
                request.id().toString(),
                request.recording().toString(),
                request.user().toString(),
                request.note(),
                Input.word(request.state()),
                Times.write(request.askedAt()),
                request.decidedAt().map(Times::write));
    }
}
