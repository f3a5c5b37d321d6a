package io.reelkeep.application.usage;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.usage.UsageNotes.Note;
import io.reelkeep.application.usage.UsageNotes.Subject;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.usage.ClientKey;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.UsageKind;
import io.reelkeep.domain.usage.ViewerPrivacy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what was noted of clients, as views and downloads. */
public final class KeepUsage {
    private static final int BATCH = 100;

    private final UsageNotes notes;
    private final Transactions transactions;
    private final Books books;
    private final Recordings recordings;
    private final SecretVault vault;

    public KeepUsage(
            UsageNotes notes, Transactions transactions, Books books, Recordings recordings, SecretVault vault) {
        this.notes = notes;
        this.transactions = transactions;
        this.books = books;
        this.recordings = recordings;
        this.vault = vault;
    }

    /** Where it is written down, and as what. */
    public record Books(UsageEvents events, AnalyticsSettings settings, AuditTrail trail) {}

    /**
     * Keeps everything that was noted until now. To be called every few seconds, and at the end.
     *
     * @throws DatabaseException when some of it could not be kept, also because another server was first to see the same
     *     client: it is noted again, the next call makes up for it
     */
    public void keep() {
        var failures = new ArrayList<DatabaseException>();
        Map<TenantId, List<Note>> taken = notes.takeAll().stream()
                .collect(Collectors.groupingBy(note -> note.subject().tenant()));
        taken.forEach((tenant, all) -> {
            for (int from = 0; from < all.size(); from += BATCH) {
                keep(tenant, all.subList(from, Math.min(from + BATCH, all.size())), failures);
            }
        });
        failures.stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
    }

    private void keep(TenantId tenant, List<Note> batch, List<DatabaseException> failures) {
        Map<ClientKey, Note> byClient =
                batch.stream().collect(Collectors.toMap(note -> key(note.subject()), Function.identity()));
        try {
            transactions.inOne(() -> write(tenant, byClient));
        } catch (DatabaseException failure) {
            batch.forEach(note -> notes.add(note.subject(), note.seen()));
            failures.add(failure);
        }
    }

    private ClientKey key(Subject subject) {
        return new ClientKey(vault.sign(subject.tenant(), subject.text()));
    }

    private void write(TenantId tenant, Map<ClientKey, Note> byClient) {
        ViewerPrivacy privacy = books.settings().privacyOf(tenant);
        Map<ClientKey, UsageEvent> latest = books.events().lockLatest(tenant, byClient.keySet()).stream()
                .collect(Collectors.toMap(UsageEvent::client, Function.identity()));
        Set<RecordingFileId> there = filesThatAreThere(tenant, byClient.values());
        byClient.forEach((key, note) -> {
            if (there.contains(note.subject().file())) {
                write(key, note.within(privacy), Optional.ofNullable(latest.get(key)));
            }
        });
    }

    /** What was deleted meanwhile must not leave anything behind. */
    private Set<RecordingFileId> filesThatAreThere(TenantId tenant, Collection<Note> wanted) {
        return wanted.stream()
                .map(note -> note.subject().recording())
                .distinct()
                .flatMap(recording -> recordings.find(tenant, recording).stream())
                .flatMap(recording -> recording.files().stream())
                .map(RecordingFile::id)
                .collect(Collectors.toSet());
    }

    private void write(ClientKey key, Note note, Optional<UsageEvent> latest) {
        latest.filter(known -> known.continuesIn(note.seen()))
                .ifPresentOrElse(
                        same -> books.events().save(same.seenAgain(note.seen())),
                        () -> begin(
                                note,
                                latest.map(known -> known.next(note.seen())).orElseGet(() -> first(key, note))));
    }

    /** For the audit, too, media are read once in a view or download, whatever requests that takes. */
    private void begin(Note note, UsageEvent event) {
        books.events().add(event);
        books.trail()
                .note(new AuditNote(
                        event.tenant(),
                        event.seen().from(),
                        viewer(note.subject()),
                        event.kind() == UsageKind.VIEW ? "media.watch" : "media.download",
                        "recording/" + event.recording() + "/file/" + event.file(),
                        ""));
    }

    /** As everywhere in the audit: a user where the ticket names one, else a word for the link. */
    private Actor viewer(Subject subject) {
        String link = "audit link\n" + subject.client().link();
        return subject.viewer()
                .map(named -> Actor.viewer(named.value()))
                .orElseGet(() -> Actor.holder(vault.sign(subject.tenant(), link)));
    }

    private static UsageEvent first(ClientKey key, Note note) {
        Subject subject = note.subject();
        return new UsageEvent(
                subject.tenant(),
                key,
                1,
                subject.kind(),
                subject.recording(),
                subject.file(),
                subject.viewer(),
                note.seen());
    }
}
