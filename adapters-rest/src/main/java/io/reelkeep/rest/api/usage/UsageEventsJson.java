package io.reelkeep.rest.api.usage;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.usage.UsageView;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** A page of views and downloads, newest first. */
record UsageEventsJson(long totalCount, long totalPages, int page, int pageSize, List<UsageEventJson> events) {
    /**
     * One of them.
     *
     * @param userId absent when nobody knows who it was
     * @param userName absent, too, when the tenant has no such user
     */
    record UsageEventJson(
            String at,
            String kind,
            String fileId,
            String fileName,
            Optional<String> userId,
            Optional<String> userName) {
        static UsageEventJson of(UsageView view) {
            return new UsageEventJson(
                    Times.write(view.event().seen().from()),
                    Input.word(view.event().kind()),
                    view.event().file().toString(),
                    view.fileName(),
                    view.event().viewer().map(UserId::toString),
                    view.viewer().map(User::name));
        }
    }

    static UsageEventsJson of(Page<UsageView> page) {
        return new UsageEventsJson(
                page.total(),
                page.pages(),
                page.number(),
                page.size(),
                page.items().stream().map(UsageEventJson::of).toList());
    }
}
