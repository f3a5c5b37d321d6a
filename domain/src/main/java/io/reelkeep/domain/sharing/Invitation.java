package io.reelkeep.domain.sharing;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets one guest in to a recording who has no account here, such as somebody who is written to in WeChat (F28). It is good for
 * one browser: the first that takes it is the guest from then on, and forwarding the message helps nobody else.
 *
 * @param label whom it is for, in the words of who invites; never shown to guests
 * @param takenAt empty until somebody has come by it
 */
public record Invitation(
        InvitationId id,
        TenantId tenant,
        RecordingId recording,
        String label,
        Instant createdAt,
        Optional<Instant> takenAt) {
    public static final int MAX_LABEL = 64;

    /** How many may be open for one recording. */
    public static final int MAX_PER_RECORDING = 1000;

    public Invitation {
        Checks.optionalText(label, MAX_LABEL, "label");
    }

    public boolean isTaken() {
        return takenAt.isPresent();
    }

    /** @throws IllegalArgumentException when somebody has taken it */
    public Invitation taken(Instant now) {
        Checks.require(!isTaken(), "an invitation is taken once");
        return new Invitation(id, tenant, recording, label, createdAt, Optional.of(now));
    }

    /** What is signed for the message that is sent. */
    public String codeText() {
        return "invitation\n" + id;
    }

    /** What is signed for the browser of the guest: another text, so that the message alone does not open anything twice. */
    public String passText() {
        return "guest\n" + id + "\n" + takenAt.map(Instant::toEpochMilli).orElseThrow();
    }
}
