package io.reelkeep.rest.api.recording;

import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.rest.shared.Input;

/** How a recording is to be called. */
record NewSubjectJson(String subject) {
    String title() {
        return Input.of("subject", () -> Checks.text(subject, Recording.MAX_TITLE_LENGTH, "subject"));
    }
}
