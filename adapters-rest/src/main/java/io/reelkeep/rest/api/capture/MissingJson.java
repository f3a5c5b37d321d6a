package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.ShowCapture;
import java.util.List;

/** Which segments are missing, lowest first, and how many in all. */
record MissingJson(List<Integer> missing, int missingInAll) {
    static MissingJson of(ShowCapture.Progress progress) {
        return new MissingJson(progress.missing(), progress.missingInAll());
    }
}
