package io.reelkeep.domain.audit;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * That somebody did or saw something, or tried to.
 *
 * @param action what was done, as {@code recording.delete}: lower case, the thing before the verb
 * @param subject what it was done to, as {@code recording/42/file/7}; may be empty
 * @param detail what else should be known, for people: at most 512 characters, no secrets, no titles
 */
public record AuditNote(
        TenantId tenant, Instant at, Actor actor, String action, String subject, String detail, Outcome outcome) {
    public static final int MAX_DETAIL = 512;
    public static final int MAX_SUBJECT = 256;

    /** Whose chain tells what the operator does to the house as a whole. No tenant has this number. */
    public static final TenantId HOUSE = new TenantId(1);

    private static final String RECORDING = "recording/";

    public AuditNote {
        Checks.text(action, 64, "action");
        Checks.optionalText(subject, MAX_SUBJECT, "subject");
        Checks.optionalText(detail, MAX_DETAIL, "detail");
    }

    /** Of what was done without anybody asking at that moment. */
    public AuditNote(TenantId tenant, Instant at, Actor actor, String action, String subject, String detail) {
        this(tenant, at, actor, action, subject, detail, Outcome.DONE);
    }

    /** The recording that the subject begins with; empty when it is about something else. */
    public OptionalLong recording() {
        if (!subject.startsWith(RECORDING)) {
            return OptionalLong.empty();
        }
        int end = subject.indexOf('/', RECORDING.length());
        return Checks.decimalId(subject.substring(RECORDING.length(), end < 0 ? subject.length() : end));
    }
}
