package io.reelkeep.application.delivery;

import io.reelkeep.application.sharing.port.SharedRecordings.Opened;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.Visit;
import io.reelkeep.domain.usage.Stretch;
import io.reelkeep.domain.usage.UsageKind;
import io.reelkeep.domain.usage.Use;
import java.util.List;
import java.util.Optional;

/** What handing out media counts as (F21). */
final class Uses {
    private Uses() {}

    /** Nothing when it was opened without being counted. */
    static Optional<Use> of(Opened opened, RecordingFile file, Visit.Purpose purpose, Stretch stretch) {
        UsageKind kind = purpose == Visit.Purpose.DOWNLOAD ? UsageKind.DOWNLOAD : UsageKind.VIEW;
        return opened.isCounted() ? Optional.of(use(opened, kind, List.of(file), stretch)) : Optional.empty();
    }

    /** An archive is a download of each file in it. */
    static Use ofAll(Opened opened) {
        return use(opened, UsageKind.DOWNLOAD, opened.files(), Stretch.WHOLE);
    }

    private static Use use(Opened opened, UsageKind kind, List<RecordingFile> files, Stretch stretch) {
        return new Use(
                kind,
                opened.recording().tenant(),
                opened.recording().id(),
                files.stream().map(RecordingFile::id).toList(),
                opened.viewer(),
                stretch);
    }
}
