package io.reelkeep.application.usage;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.usage.UsageKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells how a recording is watched: by how many, how long, and how far (F21); or hands out every view of it. */
public final class StudyUsage {
    private final Workbench bench;
    private final Tenants tenants;
    private final Recordings recordings;
    private final EventRun events;

    public StudyUsage(
            Workbench bench,
            Tenants tenants,
            Recordings recordings,
            Users users,
            UsageEvents events,
            AnalyticsSettings settings) {
        this.bench = bench;
        this.tenants = tenants;
        this.recordings = recordings;
        this.events = new EventRun(bench.transactions(), new UsageViews(events, users, settings));
    }

    /**
     * Which recording, and which span of beginnings, at most 31 days.
     *
     * @param from as in {@link ReportUsage.Query}
     * @param to as in {@link ReportUsage.Query}
     */
    public record Query(Caller caller, RecordingId recording, Optional<Instant> from, Optional<Instant> to) {}

    /** A file that is there, and how it was watched. */
    public record OfFile(RecordingFile file, Insight insight) {}

    /** What a query means once it is allowed. */
    public record Asked(Recording recording, SearchWindow window) {}

    /** @throws Refusal as {@link ReportUsage#report} */
    public Asked ask(Query query) {
        return bench.transactions().inOne(() -> {
            Recording recording = recordings
                    .find(query.caller().tenant(), query.recording())
                    .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "record not found"));
            recording.about().refuseBeyond(query.caller().reach());
            var zone = tenants.find(recording.tenant()).orElseThrow().zone();
            return new Asked(recording, UsageWindows.of(query.from(), query.to(), zone, bench.now()));
        });
    }

    /** How each file was watched, in the order of recording. Nothing where the tenant keeps counts only. */
    public List<OfFile> study(Asked asked) {
        var tally = new InsightTally();
        events.each(asked.recording(), asked.window(), Optional.of(UsageKind.VIEW), view -> tally.add(view.event()));
        return asked.recording().files().stream()
                .map(file -> new OfFile(file, tally.of(file.id())))
                .toList();
    }

    /** Every view and download, the newest first. Nothing where the tenant keeps counts only. */
    public void each(Asked asked, Consumer<UsageView> out) {
        events.each(asked.recording(), asked.window(), Optional.empty(), out);
    }
}
