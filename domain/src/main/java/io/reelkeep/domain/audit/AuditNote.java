package io.reelkeep.domain.audit;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;

/**
 * That somebody did or saw something.
 *
 * @param action what was done, as {@code recording.delete}: lower case, the thing before the verb
 * @param subject what it was done to, as {@code recording/42/file/7}; may be empty
 * @param detail what else should be known, for people: at most 512 characters, no secrets, no titles
 */
public record AuditNote(TenantId tenant, Instant at, Actor actor, String action, String subject, String detail) {
    public static final int MAX_DETAIL = 512;

    public AuditNote {
        Checks.text(action, 64, "action");
        Checks.optionalText(subject, 256, "subject");
        Checks.optionalText(detail, MAX_DETAIL, "detail");
    }
}
