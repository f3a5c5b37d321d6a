package io.reelkeep.rest.api.recording;

import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.rest.shared.Input;

/** How a file is to be called, without an extension. */
record NewFileNameJson(String name) {
    String fileName() {
        return Input.of("name", () -> Checks.text(name, RecordingFile.MAX_NAME_LENGTH, "name"));
    }
}
