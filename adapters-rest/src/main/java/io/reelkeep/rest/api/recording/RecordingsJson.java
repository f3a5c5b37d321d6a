package io.reelkeep.rest.api.recording;

import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.shared.Page;
import io.reelkeep.rest.shared.PublicUrls;
import java.util.List;

/** A page of recordings, newest meeting first. */
record RecordingsJson(long totalCount, long totalPages, int page, int pageSize, List<RecordingJson> recordings) {
    static RecordingsJson of(Page<RecordingView> page, PublicUrls urls) {
        return new RecordingsJson(
                page.total(),
                page.pages(),
                page.number(),
                page.size(),
                page.items().stream().map(view -> RecordingJson.of(view, urls)).toList());
    }
}
