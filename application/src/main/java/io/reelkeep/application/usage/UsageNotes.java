package io.reelkeep.application.usage;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.usage.Sighting;
import io.reelkeep.domain.usage.UsageKind;
import io.reelkeep.domain.usage.ViewerPrivacy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was noted of clients and is not yet kept: in memory, so that nobody who watches waits for the database. One for the
 * whole process. Thread-safe.
 */
public final class UsageNotes {
    /** Some dozens of megabytes; further clients go uncounted until these are kept. */
    static final int MAX_NOTES = 100_000;

    private final Map<Subject, Sighting> notes = new ConcurrentHashMap<>();

    /** One client, using one file in one way. */
    record Subject(
            TenantId tenant,
            UsageKind kind,
            RecordingId recording,
            RecordingFileId file,
            Optional<UserId> viewer,
            Client client) {
        Subject byNobody() {
            return new Subject(tenant, kind, recording, file, Optional.empty(), client);
        }

        /** What the key of the client is made of. Neither links nor addresses nor header fields have line breaks. */
        String text() {
            return String.join(
                    "\n", "usage", kind.name(), file.toString(), client.link(), client.address(), client.agent());
        }
    }

    /** A client and the while in which it was seen. */
    record Note(Subject subject, Sighting seen) {
        /** What the tenant keeps of it: without the viewer, or without how far they came as well. */
        Note within(ViewerPrivacy privacy) {
            Subject nobody = privacy.tellsNames() ? subject : subject.byNobody();
            return new Note(nobody, privacy.tellsViews() ? seen : new Sighting(seen.from(), seen.to(), 0));
        }
    }

    void add(Subject subject, Sighting seen) {
        if (notes.size() < MAX_NOTES || notes.containsKey(subject)) {
            notes.merge(subject, seen, Sighting::and);
        }
    }

    /** Everything; it is not here any more. */
    List<Note> takeAll() {
        var taken = new ArrayList<Note>();
        for (Subject subject : List.copyOf(notes.keySet())) {
            Optional.ofNullable(notes.remove(subject)).ifPresent(seen -> taken.add(new Note(subject, seen)));
        }
        return taken;
    }
}
