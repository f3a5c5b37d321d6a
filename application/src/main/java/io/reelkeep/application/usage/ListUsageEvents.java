package io.reelkeep.application.usage;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.usage.UsageKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Tells each view and download of a recording, newest first (contract: Meeting 4.8). */
public final class ListUsageEvents {
    private final Workbench bench;
    private final Tenants tenants;
    private final Recordings recordings;
    private final UsageViews views;

    public ListUsageEvents(
            Workbench bench,
            Tenants tenants,
            Users users,
            Recordings recordings,
            UsageEvents events,
            AnalyticsSettings settings) {
        this.bench = bench;
        this.tenants = tenants;
        this.recordings = recordings;
        this.views = new UsageViews(events, users, settings);
    }

    /**
     * What to tell.
     *
     * @param kind empty for both
     * @param from of when they began, as in {@link ReportUsage.Query}
     * @param page from 1
     */
    public record Query(
            Caller caller,
            RecordingId recording,
            Optional<UsageKind> kind,
            Optional<Instant> from,
            Optional<Instant> to,
            int page,
            int pageSize) {}

    /** @throws Refusal as {@link ReportUsage#report} */
    public Page<UsageView> list(Query query) {
        return bench.transactions().inOne(() -> {
            Recording recording = recordings
                    .find(query.caller().tenant(), query.recording())
                    .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "record not found"));
            recording.about().refuseBeyond(query.caller().reach());
            ZoneId zone = tenants.find(recording.tenant()).orElseThrow().zone();
            var criteria = new UsageEvents.Criteria(
                    recording.tenant(),
                    recording.id(),
                    Optional.empty(),
                    query.kind(),
                    UsageWindows.of(query.from(), query.to(), zone, bench.now()));
            return views.list(recording, criteria, query.page(), query.pageSize());
        });
    }
}
