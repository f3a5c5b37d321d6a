package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.sharing.Invitation;
import io.reelkeep.rest.shared.Times;
import java.util.Optional;

/**
 * An invitation.
 *
 * @param takenAt absent until the guest has come
 * @param code what the guest is sent beside the link, as {@code ?invite=}; in the answer to the invitation only
 */
record InvitationJson(
        String invitationId, String label, String createdAt, Optional<String> takenAt, Optional<String> code) {
    static InvitationJson of(Invitation invitation, Optional<String> code) {
        return new InvitationJson(
                invitation.id().toString(),
                invitation.label(),
                Times.write(invitation.createdAt()),
                invitation.takenAt().map(Times::write),
                code);
    }
}
