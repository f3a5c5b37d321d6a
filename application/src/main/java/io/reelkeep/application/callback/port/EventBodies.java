package io.reelkeep.application.callback.port;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.shared.UserId;
import java.util.Map;
import java.util.Optional;

/** Writes events in the words of those who are told. */
public interface EventBodies {
    /**
     * What is known of an event.
     *
     * @param meeting empty when there was none, as of an uploaded file
     * @param names of the people in it, as far as they are known
     * @param traceId the same for everybody who is told
     */
    record Occasion(RecordingEvent event, Optional<Meeting> meeting, Map<UserId, String> names, String traceId) {
        public Occasion {
            names = Map.copyOf(names);
        }

        /** The name of a person; the id where there is none. */
        public String nameOf(UserId user) {
            return names.getOrDefault(user, user.value());
        }
    }

    /** An event in somebody's words. */
    record Written(String event, String body) {}

    /** Empty where that language has no word for it. Same input, same bytes. */
    Optional<Written> write(Addressee to, Occasion occasion);
}
