package io.reelkeep.application.callback.port;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.RecordingEvent;

/**
 * Takes on telling whoever wants to know of something that has happened to a recording. One line, inside the transaction
 * that makes it happen:
 *
 * <pre>{@code announcements.raise(RecordingEvent.of(Kind.DELETED, folder, bench.now()).by(operator).about(files));}</pre>
 *
 * The fact and its announcements are kept together or not at all; they go out once the transaction is committed, also
 * after a crash. What is told is written down at once, so the recording may be gone by then. Locks nothing.
 */
public interface Announcements {
    /** Within a transaction. Where nobody listens, nothing is kept. */
    void raise(RecordingEvent event);

    /** Tells one addressee something in words that are theirs already. Within a transaction. */
    void tell(Addressee to, Announcement told);
}
