package io.reelkeep.rest.api.editing;

import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.List;

/** A stretch of one file. */
record RangeJson(String fileId, Long fromMs, Long toMs) {
    static RangeJson of(Range range) {
        return new RangeJson(range.file().toString(), range.fromMillis(), range.toMillis());
    }

    static List<RangeJson> of(List<Range> ranges) {
        return ranges.stream().map(RangeJson::of).toList();
    }

    static List<Range> read(List<RangeJson> ranges) {
        if (ranges.size() > Cut.MAX_RANGES) {
            throw new BadInput("ranges", "must have at most " + Cut.MAX_RANGES + " items");
        }
        return ranges.stream().map(RangeJson::range).toList();
    }

    private Range range() {
        return new Range(Input.id("ranges.file_id", fileId, RecordingFileId::new), fromMs, toMs);
    }
}
