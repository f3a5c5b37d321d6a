package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.sharing.Invitation;
import java.util.List;
import java.util.Optional;

/** A stretch of the invitations to one recording, newest first; {@code next_before} asks for the next one. */
record InvitationsJson(List<InvitationJson> invitations, Optional<String> nextBefore) {
    static InvitationsJson of(List<Invitation> page, int limit) {
        Optional<String> next = page.size() < limit
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id().toString());
        return new InvitationsJson(
                page.stream()
                        .map(invitation -> InvitationJson.of(invitation, Optional.empty()))
                        .toList(),
                next);
    }
}
