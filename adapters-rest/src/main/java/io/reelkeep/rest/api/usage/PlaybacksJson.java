package io.reelkeep.rest.api.usage;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.usage.UsageView;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** A page of the views of one file, newest first. */
record PlaybacksJson(long totalCount, long totalPages, int page, int pageSize, List<PlaybackJson> playbacks) {
    /**
     * One view.
     *
     * @param watchedMs from the first to the last bytes that were handed out
     * @param progressPercent how far into the file they reach
     * @param userId absent when nobody knows who it was
     */
    record PlaybackJson(
            String startedAt,
            String endedAt,
            long watchedMs,
            int progressPercent,
            Optional<String> userId,
            Optional<String> userName) {
        static PlaybackJson of(UsageView view) {
            UsageEvent event = view.event();
            return new PlaybackJson(
                    Times.write(event.seen().from()),
                    Times.write(event.seen().to()),
                    event.lasted().toMillis(),
                    event.progressPercent(),
                    event.viewer().map(UserId::toString),
                    view.viewer().map(User::name));
        }
    }

    static PlaybacksJson of(Page<UsageView> page) {
        return new PlaybacksJson(
                page.total(),
                page.pages(),
                page.number(),
                page.size(),
                page.items().stream().map(PlaybackJson::of).toList());
    }
}
