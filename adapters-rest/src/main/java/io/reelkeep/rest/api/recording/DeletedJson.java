package io.reelkeep.rest.api.recording;

import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.Input;
import java.util.List;
import java.util.Optional;

/** What became of each. */
record DeletedJson(List<ResultJson> results) {
    /**
     * What became of one.
     *
     * @param code as a single deletion would have been refused with
     */
    record ResultJson(String recordingId, boolean deleted, Optional<String> code, Optional<String> detail) {
        static ResultJson of(DeleteRecording.Outcome outcome) {
            return new ResultJson(
                    outcome.recording().toString(),
                    outcome.refusal().isEmpty(),
                    outcome.refusal().map(Refusal::reason).map(Input::word),
                    outcome.refusal().map(Refusal::getMessage));
        }
    }

    static DeletedJson of(List<DeleteRecording.Outcome> outcomes) {
        return new DeletedJson(outcomes.stream().map(ResultJson::of).toList());
    }
}
