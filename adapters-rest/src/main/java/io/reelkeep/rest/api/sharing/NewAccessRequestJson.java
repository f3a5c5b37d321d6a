package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.rest.shared.Input;
import java.util.Optional;

/**
 * Who asks, and why.
 *
 * @param note at most 256 characters; none by default
 */
record NewAccessRequestJson(String userId, Optional<String> note) {
    UserId user() {
        return Input.of("user_id", () -> new UserId(userId));
    }

    String checkedNote() {
        return Input.of("note", () -> Checks.optionalText(note.orElse(""), AccessRequest.MAX_NOTE, "note"));
    }
}
