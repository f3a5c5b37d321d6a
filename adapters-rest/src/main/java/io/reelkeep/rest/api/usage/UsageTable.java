package io.reelkeep.rest.api.usage;

import io.reelkeep.application.usage.UsageView;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;

/** Views and downloads as the rows of a table. */
final class UsageTable {
    static final List<String> COLUMNS = List.of(
            "at", "kind", "file_id", "file_name", "user_id", "user_name", "watched_seconds", "progress_percent");

    private UsageTable() {}

    static List<String> row(UsageView view) {
        UsageEvent event = view.event();
        return List.of(
                Times.write(event.seen().from()),
                Input.word(event.kind()),
                event.file().toString(),
                Cell.safe(view.fileName()),
                Cell.safe(event.viewer().map(UserId::value).orElse("")),
                Cell.safe(view.viewer().map(User::name).orElse("")),
                Long.toString(event.lasted().toSeconds()),
                Integer.toString(event.progressPercent()));
    }
}
