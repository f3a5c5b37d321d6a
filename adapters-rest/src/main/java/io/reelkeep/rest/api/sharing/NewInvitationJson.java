package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.rest.shared.Input;
import java.util.Optional;

/**
 * Whom to invite.
 *
 * @param label for those who manage the recording, at most 64 characters; none by default
 */
record NewInvitationJson(Optional<String> label) {
    String checkedLabel() {
        return Input.of("label", () -> Checks.optionalText(label.orElse(""), Invitation.MAX_LABEL, "label"));
    }
}
