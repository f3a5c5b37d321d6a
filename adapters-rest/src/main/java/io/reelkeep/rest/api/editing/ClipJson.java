package io.reelkeep.rest.api.editing;

import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A clip, from order to file. */
record ClipJson(
        String clipId,
        String recordingId,
        String name,
        String operation,
        String mode,
        List<RangeJson> ranges,
        String state,
        long bytesDone,
        Optional<Long> bytesTotal,
        Optional<String> fileId,
        Optional<List<StretchJson>> timeMap,
        List<String> warnings,
        Optional<String> failure,
        String orderedAt,
        Optional<String> endedAt) {
    static ClipJson of(Clip clip) {
        Clip.Snapshot snapshot = clip.snapshot();
        return new ClipJson(
                snapshot.id().toString(),
                snapshot.recording().toString(),
                snapshot.name(),
                Input.word(snapshot.cut().operation()),
                Input.word(snapshot.cut().mode()),
                RangeJson.of(snapshot.cut().ranges()),
                Input.word(snapshot.state()),
                snapshot.bytesDone(),
                Optional.of(snapshot.bytesPlanned()).filter(bytes -> bytes > 0),
                snapshot.result().map(Clip.Result::file).map(RecordingFileId::toString),
                snapshot.result()
                        .map(made -> made.map().stretches().stream()
                                .map(StretchJson::of)
                                .toList()),
                snapshot.result().map(Clip.Result::warnings).orElse(Set.of()).stream()
                        .sorted()
                        .map(Input::word)
                        .toList(),
                snapshot.failure(),
                Times.write(snapshot.orderedAt()),
                snapshot.endedAt().map(Times::write));
    }
}
