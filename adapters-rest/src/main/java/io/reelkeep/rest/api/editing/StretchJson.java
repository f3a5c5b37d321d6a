package io.reelkeep.rest.api.editing;

import io.reelkeep.domain.editing.TimeMap;

/** Where a stretch of a source is in the result. */
record StretchJson(String fileId, long fromMs, long toMs, long atMs) {
    static StretchJson of(TimeMap.Stretch stretch) {
        return new StretchJson(stretch.file().toString(), stretch.fromMillis(), stretch.toMillis(), stretch.atMillis());
    }
}
