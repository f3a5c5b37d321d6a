package io.reelkeep.domain.sharing;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import java.util.Optional;

/** What a link opens: all files of a meeting (F16), or one of them (F37, C8). */
public sealed interface ShareScope {
    RecordingId recording();

    /** The only file that is open; empty when all are. */
    Optional<RecordingFileId> onlyFile();

    /** Whether the link reaches {@code file} of its recording; siblings of a single file stay unreachable (F38). */
    default boolean reaches(RecordingFileId file) {
        return onlyFile().map(file::equals).orElse(true);
    }

    /** All files, also those that come later. */
    record WholeRecording(RecordingId recording) implements ShareScope {
        @Override
        public Optional<RecordingFileId> onlyFile() {
            return Optional.empty();
        }
    }

    /** One file, its siblings invisible. */
    record OneFile(RecordingId recording, RecordingFileId file) implements ShareScope {
        @Override
        public Optional<RecordingFileId> onlyFile() {
            return Optional.of(file);
        }
    }
}
