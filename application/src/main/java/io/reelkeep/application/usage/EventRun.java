package io.reelkeep.application.usage;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.usage.UsageKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All views and downloads of a recording in a span of time, some at a time. */
record EventRun(Transactions transactions, UsageViews views) {
    private static final int SOME = 500;

    /** The newest first; each page in a transaction of its own. */
    void each(Recording recording, SearchWindow window, Optional<UsageKind> kind, Consumer<UsageView> out) {
        var criteria = new UsageEvents.Criteria(recording.tenant(), recording.id(), Optional.empty(), kind, window);
        int page = 1;
        Page<UsageView> found = list(recording, criteria, page);
        while (!found.items().isEmpty()) {
            found.items().forEach(out);
            page++;
            found = found.items().size() < SOME
                    ? new Page<>(List.of(), page, SOME, 0)
                    : list(recording, criteria, page);
        }
    }

    private Page<UsageView> list(Recording recording, UsageEvents.Criteria criteria, int page) {
        return transactions.inOne(() -> views.list(recording, criteria, page, SOME));
    }
}
