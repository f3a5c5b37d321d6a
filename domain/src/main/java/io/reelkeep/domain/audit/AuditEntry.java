package io.reelkeep.domain.audit;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Sha256;

/**
 * A note in its place in the chain of its tenant.
 *
 * @param number its place, from 1, without gaps
 * @param previous the hash of the entry before; {@link #BEGINNING} for the first
 * @param hash of {@link #text}
 */
public record AuditEntry(long number, AuditNote note, Sha256 previous, Sha256 hash) {
    /** What the first entry follows on. */
    public static final Sha256 BEGINNING = new Sha256("0".repeat(64));

    private static final String FORM = "reelkeep audit entry 1";

    public AuditEntry {
        Checks.positive(number, "number of an entry");
    }

    /**
     * What is hashed, as UTF-8: each field in a line of its own, which none of them can break; the previous hash is the last.
     */
    public static String text(long number, AuditNote note, Sha256 previous) {
        return String.join(
                "\n",
                FORM,
                note.tenant().toString(),
                Long.toString(number),
                Long.toString(note.at().toEpochMilli()),
                note.actor().kind().name(),
                note.actor().id(),
                note.action(),
                note.subject(),
                note.detail(),
                note.outcome().word(),
                Integer.toString(note.outcome().status()),
                note.outcome().request(),
                previous.hex());
    }

    /** What its hash must be that of. */
    public String text() {
        return text(number, note, previous);
    }
}
