package io.reelkeep.application.usage;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.usage.UsageKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells who has watched how much of a file, newest first; those of the last 31 days (contract: Meeting 4.8). */
public final class ListPlaybacks {
    private final Workbench bench;
    private final Recordings recordings;
    private final UsageViews views;

    public ListPlaybacks(
            Workbench bench, Recordings recordings, Users users, UsageEvents events, AnalyticsSettings settings) {
        this.bench = bench;
        this.recordings = recordings;
        this.views = new UsageViews(events, users, settings);
    }

    /**
     * What to tell.
     *
     * @param recording which the file must be in; empty for whichever it is in
     * @param from of when they began, inclusive; empty or older for 31 days ago
     * @param to inclusive; empty for now
     * @param page from 1
     */
    public record Query(
            Caller caller,
            Optional<RecordingId> recording,
            RecordingFileId file,
            Optional<Instant> from,
            Optional<Instant> to,
            int page,
            int pageSize) {}

    /**
     * @throws Refusal FILE_UNKNOWN, also for one in another recording; OTHER_APPLICATION or MEMBER_NOT_VISIBLE when the
     *     caller does not see it; WINDOW_REVERSED
     */
    public Page<UsageView> list(Query query) {
        return bench.transactions().inOne(() -> {
            Recording recording = recordings
                    .holding(query.caller().tenant(), query.file())
                    .filter(found -> query.recording().map(found.id()::equals).orElse(true))
                    .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + query.file()));
            recording.about().refuseBeyond(query.caller().reach());
            return list(query, recording);
        });
    }

    private Page<UsageView> list(Query query, Recording recording) {
        Instant now = bench.now();
        Instant to = query.to().filter(now::isAfter).orElse(now);
        Instant earliest = now.minus(SearchWindow.LONGEST);
        refuseReversed(query);
        Instant from = query.from().filter(earliest::isBefore).orElse(earliest);
        if (to.isBefore(from)) {
            return new Page<>(List.of(), query.page(), query.pageSize(), 0);
        }
        var criteria = new UsageEvents.Criteria(
                recording.tenant(),
                recording.id(),
                Optional.of(query.file()),
                Optional.of(UsageKind.VIEW),
                new SearchWindow(from, to));
        return views.list(recording, criteria, query.page(), query.pageSize());
    }

    private static void refuseReversed(Query query) {
        if (query.from().isPresent()
                && query.to().isPresent()
                && query.to().get().isBefore(query.from().get())) {
            throw new Refusal(Reason.WINDOW_REVERSED, "the end of the span is before its beginning");
        }
    }
}
