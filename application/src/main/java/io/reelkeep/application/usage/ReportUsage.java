package io.reelkeep.application.usage;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.application.usage.port.UsageEvents.Tally;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.usage.UsageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts how often a recording was viewed and downloaded, by days and by files (F21). */
public final class ReportUsage {
    private final Workbench bench;
    private final Tenants tenants;
    private final Recordings recordings;
    private final UsageEvents events;

    public ReportUsage(Workbench bench, Tenants tenants, Recordings recordings, UsageEvents events) {
        this.bench = bench;
        this.tenants = tenants;
        this.recordings = recordings;
        this.events = events;
    }

    /**
     * Which recording, and which span: both ends inclusive, at most 31 days.
     *
     * @param from empty for the first of the 31 days that end in {@code to}
     * @param to empty for now, or 31 days after {@code from} if that is earlier
     */
    public record Query(Caller caller, RecordingId recording, Optional<Instant> from, Optional<Instant> to) {}

    /** How often. */
    public record Counts(long views, long downloads) {}

    /** A day of the tenant's zone; at the ends of the span, what of it lies within. */
    public record Day(LocalDate date, Counts counts) {}

    /** A file that is there. */
    public record OfFile(RecordingFile file, Counts counts) {}

    /**
     * What was counted.
     *
     * @param days each one of the span, in order, also those without any use
     * @param files each one, in the order of recording
     */
    public record Report(RecordingId recording, SearchWindow window, List<Day> days, List<OfFile> files) {
        public Report {
            days = List.copyOf(days);
            files = List.copyOf(files);
        }
    }

    /**
     * @throws Refusal RECORDING_UNKNOWN; OTHER_APPLICATION or MEMBER_NOT_VISIBLE when the caller does not see it;
     *     WINDOW_TOO_LONG, WINDOW_REVERSED
     */
    public Report report(Query query) {
        return bench.transactions().inOne(() -> {
            Recording recording = recordings
                    .find(query.caller().tenant(), query.recording())
                    .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "record not found"));
            recording.about().refuseBeyond(query.caller().reach());
            ZoneId zone = tenants.find(query.caller().tenant()).orElseThrow().zone();
            SearchWindow window = UsageWindows.of(query.from(), query.to(), zone, bench.now());
            List<Tally> tallies = events.tallies(recording.tenant(), recording.id(), window);
            return new Report(recording.id(), window, days(window, zone, tallies), files(recording, tallies));
        });
    }

    private static List<Day> days(SearchWindow window, ZoneId zone, List<Tally> tallies) {
        LocalDate first = window.from().atZone(zone).toLocalDate();
        LocalDate last = window.to().atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Day(
                        day,
                        counts(
                                tallies,
                                tally ->
                                        tally.since().atZone(zone).toLocalDate().equals(day))))
                .toList();
    }

    private static List<OfFile> files(Recording recording, List<Tally> tallies) {
        return recording.files().stream()
                .map(file ->
                        new OfFile(file, counts(tallies, tally -> tally.file().equals(file.id()))))
                .toList();
    }

    private static Counts counts(List<Tally> tallies, Predicate<Tally> which) {
        return new Counts(
                sum(tallies, which.and(tally -> tally.kind() == UsageKind.VIEW)),
                sum(tallies, which.and(tally -> tally.kind() == UsageKind.DOWNLOAD)));
    }

    private static long sum(List<Tally> tallies, Predicate<Tally> which) {
        return tallies.stream().filter(which).mapToLong(Tally::count).sum();
    }
}
