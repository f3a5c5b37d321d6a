package io.reelkeep.rest.api.recording;

import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/**
 * One playable file.
 *
 * @param making how it came about: recorded, clipped or transcoded
 * @param virtual it plays from its segments and is being written out; its bytes will not change by that
 */
record FileJson(
        String fileId,
        String captureId,
        String name,
        long sizeBytes,
        long durationMs,
        String startedAt,
        String endedAt,
        String createdAt,
        String codecs,
        String container,
        String making,
        boolean virtual,
        List<GapJson> gaps,
        Optional<String> mediaUrl,
        Optional<PreviewsJson> previews) {
    /** What is missing from it. */
    record GapJson(int segment, long atMs, long missingMs, String cause) {
        static GapJson of(Gap gap) {
            return new GapJson(gap.segment(), gap.atMillis(), gap.missingMillis(), gap.cause());
        }
    }

    /**
     * @param mediaUrl where a link opens its bytes, while the recording is shared
     * @param previews where they were looked up
     */
    static FileJson of(RecordingFile file, Optional<String> mediaUrl, Optional<PreviewsJson> previews) {
        return new FileJson(
                file.id().toString(),
                file.capture().toString(),
                file.name(),
                file.sizeBytes(),
                file.durationMillis(),
                Times.write(file.startedAt()),
                Times.write(file.endedAt()),
                Times.write(file.createdAt()),
                file.codecs(),
                Input.word(file.body().container()),
                Input.word(file.making()),
                file.body().isRecipe(),
                file.gaps().stream().map(GapJson::of).toList(),
                mediaUrl,
                previews);
    }
}
