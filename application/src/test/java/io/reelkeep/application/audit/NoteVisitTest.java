package io.reelkeep.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.audit.port.AuditChains.Waiting;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.sharing.WatchKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who knocks at links is told without telling the links (ASVS 16.2.5), and does not fill the chain. */
final class NoteVisitTest {
    private static final Outcome REFUSED = new Outcome("password_required", 403, "request-1");

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final WatchKey link = kit.fetcher(school.tenant, new ShareScope.WholeRecording(folder.id()))
            .key();

    private Ticket ticket(String user) {
        return kit.links.ticket(new Ticket.Right(
                school.tenant,
                folder.id(),
                Optional.empty(),
                Optional.of(new UserId(user)),
                false,
                kit.clock.instant().plusSeconds(600)));
    }

    private void knock(WatchKey key, Outcome outcome) {
        kit.noteVisit.refused(Visitor.by(key), "media.watch", Optional.empty(), outcome);
    }

    private List<AuditNote> noted() {
        return kit.transactions.inOne(() -> kit.stores.auditChains().waiting(school.tenant, 100)).stream()
                .map(Waiting::note)
                .toList();
    }

    @Test
    void a_refusal_is_noted_once_a_minute_for_the_same_link_and_reason() {
        knock(link, REFUSED);
        kit.clock.advance(Duration.ofMillis(1));
        knock(link, REFUSED);
        knock(link, new Outcome("sign_in_required", 403, "request-2"));
        kit.clock.advance(Duration.ofSeconds(60).minusMillis(2));
        knock(link, REFUSED);
        assertThat(noted()).hasSize(2);

        kit.clock.advance(Duration.ofMillis(1));
        knock(link, REFUSED);

        assertThat(noted()).hasSize(3).allSatisfy(note -> {
            assertThat(note.subject()).isEqualTo("recording/" + folder.id());
            assertThat(note.actor().id()).startsWith("link:").doesNotContain(link.text());
        });
    }

    @Test
    void whoever_has_signed_in_is_told_by_name_and_a_stranger_is_not() {
        Visitor student = Visitor.by(link).as(new SignedIn(school.tenant, new UserId("student")));
        Visitor foreign = Visitor.by(link).as(new SignedIn(new TenantId(987_654), new UserId("student")));

        assertThat(kit.noteVisit.whose(student).orElseThrow().viewer().id()).isEqualTo("user:student");
        assertThat(kit.noteVisit.whose(foreign).orElseThrow().viewer().id()).startsWith("link:");
    }

    @Test
    void the_holder_of_a_ticket_is_told_by_name_and_a_forged_one_is_nobodys() {
        Ticket good = ticket("student");
        Ticket forged = new Ticket(good.right(), "x".repeat(43));

        knock(good, REFUSED);
        knock(forged, REFUSED);
        knock(new ShareToken("A".repeat(22)), REFUSED);

        assertThat(noted()).extracting(note -> note.actor().id()).containsExactly("user:student");
        assertThat(kit.noteVisit.whose(Visitor.by(forged))).isEmpty();
    }
}
