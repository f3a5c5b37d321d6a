package io.reelkeep.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.KeptSigner;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.SignedText;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.WeComForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The chain holds, and whatever is done to what was exported is found (ASVS 16.4.2). */
class AuditChainTest {
    private static final TenantId TENANT = new TenantId(42);
    private static final Optional<Instant> OPEN = Optional.empty();

    private final Kit kit = new Kit();
    private final List<AuditEntry> entries = new ArrayList<>();

    private void note(String action, String subject) {
        kit.noteAudit.note(new NoteAudit.Command(
                TENANT,
                new Actor(Actor.Kind.APPLICATION, "7"),
                action,
                subject,
                "",
                new Outcome("done", 204, "request-1")));
        kit.clock.advance(Duration.ofSeconds(1));
    }

    private AuditStatement five() {
        for (int number = 1; number <= 5; number++) {
            note("recording.delete", "recording/" + number);
        }
        return kit.readAudit.export(kit.readAudit.span(TENANT, OPEN, OPEN), entries::add);
    }

    /** The first thing that is found wrong. */
    private Optional<String> check(AuditStatement statement, List<AuditEntry> told) {
        var check = new CheckAudit();
        for (AuditEntry entry : told) {
            Optional<String> wrong = check.next(entry);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return check.end(statement, kit.signer.publicKey(TENANT));
    }

    private static AuditEntry changed(AuditEntry entry, String action) {
        AuditNote was = entry.note();
        var note =
                new AuditNote(was.tenant(), was.at(), was.actor(), action, was.subject(), was.detail(), was.outcome());
        return new AuditEntry(entry.number(), note, entry.previous(), entry.hash());
    }

    /** The same with a hash that fits: only the next one tells. */
    private static AuditEntry rehashed(AuditEntry entry, String action) {
        AuditEntry changed = changed(entry, action);
        return new AuditEntry(entry.number(), changed.note(), entry.previous(), SignedText.hash(changed.text()));
    }

    @Test
    void an_untouched_chain_holds() {
        AuditStatement statement = five();

        assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(check(statement, entries)).isEmpty();
    }

    @Test
    void a_part_of_the_chain_holds_by_itself() {
        five();
        entries.clear();
        var second = kit.clock.instant().minusSeconds(4);
        AuditStatement part = kit.readAudit.export(
                kit.readAudit.span(TENANT, Optional.of(second), Optional.of(second.plusSeconds(1))), entries::add);

        assertThat(entries).extracting(AuditEntry::number).containsExactly(2L, 3L);
        assertThat(check(part, entries)).isEmpty();
    }

    @Test
    void a_changed_field_is_found() {
        AuditStatement statement = five();
        entries.set(2, changed(entries.get(2), "recording.show"));

        assertThat(check(statement, entries))
                .hasValueSatisfying(why -> assertThat(why).startsWith("entry 3 was changed"));
    }

    @Test
    void a_changed_field_with_a_fitting_hash_is_found_by_the_next() {
        AuditStatement statement = five();
        entries.set(2, rehashed(entries.get(2), "recording.show"));

        assertThat(check(statement, entries))
                .hasValueSatisfying(why -> assertThat(why).startsWith("entry 4 does not follow"));
    }

    @Test
    void the_last_entry_changed_with_a_fitting_hash_is_found_by_the_statement() {
        AuditStatement statement = five();
        entries.set(4, rehashed(entries.get(4), "recording.show"));

        assertThat(check(statement, entries)).isPresent();
    }

    @Test
    void a_removed_entry_is_found() {
        AuditStatement statement = five();
        entries.remove(2);

        assertThat(check(statement, entries))
                .hasValueSatisfying(why -> assertThat(why).startsWith("entry 4 does not follow"));
    }

    @Test
    void swapped_entries_are_found() {
        AuditStatement statement = five();
        Collections.swap(entries, 2, 3);

        assertThat(check(statement, entries))
                .hasValueSatisfying(why -> assertThat(why).startsWith("entry 4 does not follow"));
    }

    @Test
    void an_inserted_entry_is_found() {
        AuditStatement statement = five();
        entries.add(3, rehashed(entries.get(2), "recording.show"));

        assertThat(check(statement, entries))
                .hasValueSatisfying(why -> assertThat(why).startsWith("entry 3 does not follow"));
    }

    @Test
    void an_entry_added_at_the_end_is_found() {
        AuditStatement statement = five();
        AuditEntry last = entries.get(4);
        String text = AuditEntry.text(6, last.note(), last.hash());
        entries.add(new AuditEntry(6, last.note(), last.hash(), SignedText.hash(text)));

        assertThat(check(statement, entries)).isPresent();
    }

    @Test
    void a_cut_tail_is_found() {
        AuditStatement statement = five();

        assertThat(check(statement, entries.subList(0, 4)))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("entries 1 to 5 were exported", "entries 1 to 4 are here"));
        assertThat(check(statement, List.of())).isPresent();
    }

    /** Entries are gone from the store, but not from the head that was signed. */
    @Test
    void a_tail_cut_in_the_store_is_found() {
        five();
        AuditHead head = kit.transactions.inOne(() -> kit.stores.auditChains().head(TENANT));
        List<AuditEntry> four = entries.subList(0, 4);
        var unsigned = new AuditStatement(1, 4, four.get(3).hash(), true, head, kit.clock.instant(), "");
        AuditStatement statement = unsigned.signed(kit.signer.sign(TENANT, unsigned.text()));

        assertThat(check(statement, four)).contains("entries from 5 to 5 are missing from the end of the chain");
    }

    @Test
    void a_statement_or_head_that_the_house_did_not_sign_is_found() {
        AuditStatement good = five();
        AuditHead head = good.head();
        String forged = new KeptSigner().sign(TENANT, good.text());
        var moved = new AuditHead(TENANT, 5, head.hash(), head.sealedAt().plusSeconds(1), head.signature());
        var late = new AuditStatement(1, 5, good.lastHash(), true, moved, good.exportedAt(), good.signature());

        assertThat(check(good.signed(forged), entries))
                .contains("the statement at the end was not signed with this key");
        assertThat(check(good.signed("%"), entries)).contains("the statement at the end was not signed with this key");
        assertThat(check(late, entries)).contains("the head of the chain was not signed with this key");
    }

    @Test
    void lists_the_newest_first_and_goes_on_from_where_it_was() {
        five();
        var any = Optional.<String>empty();
        var first = kit.readAudit.list(
                TENANT, new ReadAudit.Query(OPEN, OPEN, any, any, Optional.empty(), Optional.empty(), 2));
        var next = kit.readAudit.list(
                TENANT, new ReadAudit.Query(OPEN, OPEN, any, any, Optional.empty(), Optional.of(4L), 2));
        var ofOne = kit.readAudit.list(
                TENANT,
                new ReadAudit.Query(OPEN, OPEN, any, any, Optional.of(new RecordingId(4)), Optional.empty(), 2));

        assertThat(first).extracting(AuditEntry::number).containsExactly(5L, 4L);
        assertThat(next).extracting(AuditEntry::number).containsExactly(3L, 2L);
        assertThat(ofOne).extracting(AuditEntry::number).containsExactly(4L);
    }

    @Test
    void an_application_that_sees_a_part_does_not_see_the_audit() {
        var whole = new Caller(TENANT, new AppId(7));
        var part = new Caller(
                TENANT, new AppId(7), Optional.<UserId>empty(), AppReach.madeThrough(new AppId(7)), WeComForm.DEFAULT);

        assertThat(whole.requireWholeTenant()).isEqualTo(TENANT);
        assertThatThrownBy(() -> part.requireWholeTenant())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_PERMITTED));
    }
}
