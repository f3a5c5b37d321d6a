package io.reelkeep.rest.api.recording;

import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import java.util.List;
import java.util.Optional;

/** What to delete at once. */
record DeletionsJson(List<String> recordings, Optional<String> operator) {
    private static final int MAX_RECORDINGS = 100;

    /** One for each recording, however often it is named. */
    List<DeleteRecording.Command> commands(Caller caller) {
        if (recordings.isEmpty() || recordings.size() > MAX_RECORDINGS) {
            throw new BadInput("recordings", "must be 1 to " + MAX_RECORDINGS + " ids");
        }
        Optional<UserId> by = caller.user().or(() -> operator.map(DeletionsJson::operator));
        return recordings.stream()
                .map(text -> Input.id("recordings", text, RecordingId::new))
                .distinct()
                .map(recording -> new DeleteRecording.Command(caller, recording, by))
                .toList();
    }

    /** For whom the application asks. */
    static Optional<UserId> operator(Params params) {
        return params.find("operator").map(DeletionsJson::operator);
    }

    private static UserId operator(String text) {
        return Input.of("operator", () -> new UserId(text));
    }
}
