package io.reelkeep.application.audit;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.sharing.WatchKey;
import java.util.Optional;

/** Notes what holders of links and tickets do. The links themselves are not noted: whoever has one may watch. Thread-safe. */
public final class NoteVisit {
    private final Workbench bench;
    private final AuditTrail trail;
    private final SharedRecordings links;
    private final Knocks knocks = new Knocks();

    public NoteVisit(Workbench bench, AuditTrail trail, SharedRecordings links) {
        this.bench = bench;
        this.trail = trail;
        this.links = links;
    }

    /** Who comes, and to what. */
    public record Visit(TenantId tenant, Actor viewer, RecordingId recording) {}

    /** Empty for links that never were, and tickets that are none of ours. */
    public Optional<Visit> whose(Visitor visitor) {
        WatchKey key = visitor.key();
        return switch (key.kind()) {
            case LINK ->
                bench.transactions()
                        .inOne(() -> links.shares().find((ShareToken) key))
                        .map(share -> visit(visitor, share));
            case TICKET -> ticket((Ticket) key);
        };
    }

    /** Who has signed in somewhere else is nobody in particular here. */
    private Visit visit(Visitor visitor, Share share) {
        Optional<UserId> user = visitor.person()
                .filter(who -> who.tenant().equals(share.tenant()))
                .map(SignedIn::user);
        Actor viewer = viewer(links.vault(), share.tenant(), visitor.key().text(), user);
        return new Visit(share.tenant(), viewer, share.scope().recording());
    }

    private Optional<Visit> ticket(Ticket ticket) {
        Ticket.Right right = ticket.right();
        return links.ticket(right).equals(ticket)
                ? Optional.of(new Visit(
                        right.tenant(),
                        viewer(links.vault(), right.tenant(), ticket.text(), right.viewer()),
                        right.recording()))
                : Optional.empty();
    }

    /** A user where the ticket names one; else a word that is the same for the same link, and does not open it. */
    public static Actor viewer(SecretVault vault, TenantId tenant, String link, Optional<UserId> user) {
        return user.map(named -> Actor.viewer(named.value()))
                .orElseGet(() -> Actor.holder(vault.sign(tenant, "audit link\n" + link)));
    }

    /**
     * That somebody was not let in; once a minute for the same key and reason.
     *
     * @param file that was asked for, where one was
     * @param outcome not {@code done}
     */
    public void refused(Visitor visitor, String action, Optional<RecordingFileId> file, Outcome outcome) {
        whose(visitor).ifPresent(visit -> {
            String subject = "recording/" + visit.recording()
                    + file.map(id -> "/file/" + id).orElse("");
            var note = new AuditNote(visit.tenant(), bench.now(), visit.viewer(), action, subject, "", outcome);
            if (knocks.counts(note)) {
                bench.transactions().inOne(() -> trail.note(note));
            }
        });
    }
}
