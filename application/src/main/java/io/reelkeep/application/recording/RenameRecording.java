package io.reelkeep.application.recording;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.Optional;

/** Gives a recording, or one of its files, another name. The meeting keeps its own, and every address stays. */
public final class RenameRecording {
    private final Workbench bench;
    private final Recordings recordings;
    private final Announcements announcements;

    public RenameRecording(Workbench bench, Recordings recordings, Announcements announcements) {
        this.bench = bench;
        this.recordings = recordings;
        this.announcements = announcements;
    }

    /**
     * What is to be called how.
     *
     * @param onlyFile empty for the recording itself
     * @param name 1 to 256 characters
     */
    public record Command(Caller caller, RecordingId recording, Optional<RecordingFileId> onlyFile, String name) {}

    /**
     * Renames it; to the name it has, nothing happens. Others are told as of a change of the sharing, of no uploaded recording
     * (contract: Meeting 5, recording.updated).
     *
     * @throws Refusal RECORDING_UNKNOWN, FILE_UNKNOWN
     * @throws IllegalArgumentException for a name that cannot be one
     */
    public Recording rename(Command command) {
        return bench.transactions().inOne(() -> {
            Recording recording = recordings
                    .lock(command.caller().tenant(), command.recording())
                    .orElseThrow(() ->
                            new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + command.recording()));
            String before = nameOf(recording, command.onlyFile());
            command.onlyFile()
                    .ifPresentOrElse(
                            file -> recording.rename(file, command.name()), () -> recording.rename(command.name()));
            if (!before.equals(command.name())) {
                recordings.save(recording);
                announce(recording, command.caller());
            }
            return recording;
        });
    }

    private static String nameOf(Recording recording, Optional<RecordingFileId> onlyFile) {
        return onlyFile.map(file -> recording
                        .file(file)
                        .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file))
                        .name())
                .orElseGet(() -> recording.about().title());
    }

    private void announce(Recording recording, Caller caller) {
        if (recording.origin() != Origin.UPLOAD) {
            RecordingEvent updated = RecordingEvent.of(RecordingEvent.Kind.UPDATED, recording, bench.now());
            announcements.raise(caller.user().map(updated::by).orElse(updated));
        }
    }
}
