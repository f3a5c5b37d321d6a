package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.recording.Meeting;
import java.util.Locale;
import java.util.Optional;

/** Says in few words what has happened, by whom and to how many files; has no word of the classroom. */
public final class PlainEventBodies implements EventBodies {
    @Override
    public Optional<Written> write(Addressee to, Occasion occasion) {
        if (to.kind() == CallbackKind.CLASSROOM) {
            return Optional.empty();
        }
        var event = occasion.event();
        String who = event.operator().map(occasion::nameOf).orElse("nobody");
        String where = occasion.meeting().map(Meeting::subject).orElse("nowhere");
        return Optional.of(new Written(
                event.kind().name().toLowerCase(Locale.ROOT),
                event.kind() + " by " + who + " in " + where + ", files "
                        + event.files().size() + ", trace " + occasion.traceId()));
    }
}
