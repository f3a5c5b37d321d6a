package io.reelkeep.application.usage;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.ViewerPrivacy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds pages of views and downloads of one recording with the names in them, as far as the tenant keeps such things. */
record UsageViews(UsageEvents events, Users users, AnalyticsSettings settings) {
    /** Within the caller's transaction. */
    Page<UsageView> list(Recording recording, UsageEvents.Criteria criteria, int page, int pageSize) {
        ViewerPrivacy privacy = settings.privacyOf(recording.tenant());
        Page<UsageEvent> found = privacy.tellsViews()
                ? events.list(criteria, page, pageSize).map(event -> privacy.tellsNames() ? event : event.byNobody())
                : new Page<>(List.of(), page, pageSize, 0);
        Map<UserId, User> viewers = found.items().stream()
                .flatMap(event -> event.viewer().stream())
                .distinct()
                .flatMap(viewer -> users.find(recording.tenant(), viewer).stream())
                .collect(Collectors.toMap(User::id, Function.identity()));
        return found.map(event -> new UsageView(
                event,
                event.viewer().flatMap(viewer -> Optional.ofNullable(viewers.get(viewer))),
                recording.about().title(),
                recording.file(event.file()).map(RecordingFile::name).orElse("")));
    }
}
