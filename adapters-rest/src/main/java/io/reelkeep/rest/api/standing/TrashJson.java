package io.reelkeep.rest.api.standing;

import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import io.reelkeep.rest.shared.standing.Onward;
import java.util.List;
import java.util.Optional;

/** What lies in the recycle bin. */
record TrashJson(List<BinnedJson> recordings, Optional<String> nextAfter) {
    /**
     * One of it.
     *
     * @param endsAt from then on it is deleted for good
     */
    record BinnedJson(
            String recordingId,
            String meetingId,
            String title,
            String origin,
            int fileCount,
            long sizeBytes,
            String deletedAt,
            Optional<String> deletedBy,
            String endsAt) {
        static BinnedJson of(BinnedRecording binned) {
            var recording = binned.recording();
            return new BinnedJson(
                    recording.id().toString(),
                    recording.about().meeting().toString(),
                    recording.about().title(),
                    Input.word(recording.origin()),
                    recording.files().size(),
                    recording.files().stream()
                            .mapToLong(RecordingFile::sizeBytes)
                            .sum(),
                    Times.write(binned.binnedAt()),
                    binned.by().operator().map(UserId::value),
                    Times.write(binned.endsAt()));
        }
    }

    static TrashJson of(List<BinnedRecording> page, Onward onward) {
        return new TrashJson(
                page.stream().map(BinnedJson::of).toList(),
                onward.next(page, binned -> binned.recording().id()));
    }
}
