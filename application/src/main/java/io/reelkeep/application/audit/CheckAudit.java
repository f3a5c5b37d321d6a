package io.reelkeep.application.audit;

import io.reelkeep.application.shared.SignedText;
import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.shared.Sha256;
import java.util.Optional;

/** Checks an export, entry by entry, with nothing but the public key. Tells the first thing that is wrong. */
public final class CheckAudit {
    private Optional<AuditEntry> first = Optional.empty();
    private Optional<AuditEntry> last = Optional.empty();
    private long count;

    /** The next entry. @return what is wrong with it; empty when it fits */
    public Optional<String> next(AuditEntry entry) {
        Optional<String> wrong = wrong(entry);
        if (first.isEmpty()) {
            first = Optional.of(entry);
        }
        last = Optional.of(entry);
        count++;
        return wrong.map(why -> "entry " + entry.number() + " " + why);
    }

    private Optional<String> wrong(AuditEntry entry) {
        if (!SignedText.hash(entry.text()).equals(entry.hash())) {
            return Optional.of("was changed: its hash is not that of its text");
        }
        if (entry.number() == 1 && !entry.previous().equals(AuditEntry.BEGINNING)) {
            return Optional.of("does not begin the chain");
        }
        return last.flatMap(before -> follows(before, entry)
                ? Optional.empty()
                : Optional.of("does not follow on entry " + before.number()
                        + ": something was removed, added or moved between them"));
    }

    private static boolean follows(AuditEntry before, AuditEntry entry) {
        return entry.number() == before.number() + 1 && entry.previous().equals(before.hash());
    }

    /** The end of the export. @return what is wrong; empty when all of it is as the house had it */
    public Optional<String> end(AuditStatement statement, String publicKey) {
        AuditHead head = statement.head();
        if (!SignedText.isSigned(statement.text(), statement.signature(), publicKey)) {
            return Optional.of("the statement at the end was not signed with this key");
        }
        if (head.number() > 0 && !SignedText.isSigned(head.text(), head.signature(), publicKey)) {
            return Optional.of("the head of the chain was not signed with this key");
        }
        return number(first) != statement.first()
                        || number(last) != statement.last()
                        || !hash().equals(statement.lastHash())
                ? Optional.of("entries " + statement.first() + " to " + statement.last()
                        + " were exported, and entries " + number(first) + " to " + number(last) + " are here")
                : againstHead(statement);
    }

    private Optional<String> againstHead(AuditStatement statement) {
        AuditHead head = statement.head();
        if (statement.toEnd() && statement.last() != 0 && statement.last() < head.number()) {
            return Optional.of("entries from " + (statement.last() + 1) + " to " + head.number()
                    + " are missing from the end of the chain");
        }
        if (statement.last() > head.number()) {
            return Optional.of("entries from " + (head.number() + 1) + " on are behind the head of the chain");
        }
        boolean isAtHead = statement.last() == head.number() && statement.last() > 0;
        return isAtHead && !hash().equals(head.hash())
                ? Optional.of("entry " + head.number() + " is not the one at the head of the chain")
                : Optional.empty();
    }

    private static long number(Optional<AuditEntry> entry) {
        return entry.map(AuditEntry::number).orElse(0L);
    }

    private Sha256 hash() {
        return last.map(AuditEntry::hash).orElse(AuditEntry.BEGINNING);
    }

    /** How many entries there were. */
    public long count() {
        return count;
    }
}
