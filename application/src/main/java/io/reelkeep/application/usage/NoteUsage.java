package io.reelkeep.application.usage;

import io.reelkeep.application.usage.UsageNotes.Subject;
import io.reelkeep.domain.usage.Sighting;
import io.reelkeep.domain.usage.Use;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Notes that bytes were handed out. Takes no longer than remembering it does. */
public final class NoteUsage {
    private final UsageNotes notes;
    private final Clock clock;

    public NoteUsage(UsageNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * To be called when the first bytes are on their way, again from time to time, and with the last ones.
     *
     * @param deliveredBytes up to where the bytes have been handed out
     * @param sizeBytes how many there are
     */
    public void note(Use use, Client client, long deliveredBytes, long sizeBytes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var seen = new Sighting(now, now, use.stretch().reachedAt(deliveredBytes, sizeBytes));
        use.files()
                .forEach(file -> notes.add(
                        new Subject(use.tenant(), use.kind(), use.recording(), file, use.viewer(), client), seen));
    }
}
