package io.reelkeep.rest.api.editing;

import io.reelkeep.domain.editing.Draft;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** A cut that somebody is still thinking about. */
record DraftJson(
        String draftId,
        String recordingId,
        Optional<String> name,
        String operation,
        String mode,
        List<RangeJson> ranges,
        long revision,
        String createdAt,
        String changedAt) {
    static DraftJson of(Draft draft) {
        return new DraftJson(
                draft.id().toString(),
                draft.recording().toString(),
                draft.content().name(),
                Input.word(draft.content().operation()),
                Input.word(draft.content().mode()),
                RangeJson.of(draft.content().ranges()),
                draft.revision(),
                Times.write(draft.createdAt()),
                Times.write(draft.changedAt()));
    }
}
