package io.reelkeep.application.recording;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows recordings to the applications of their tenant. */
public final class ShowRecording {
    private final Transactions transactions;
    private final SharedRecordings shared;
    private final Captures captures;
    private final Previews previews;
    private final Transcodings transcodings;
    private final UsageEvents usage;

    public ShowRecording(
            Transactions transactions,
            SharedRecordings shared,
            Captures captures,
            Previews previews,
            Transcodings transcodings,
            UsageEvents usage) {
        this.transactions = transactions;
        this.shared = shared;
        this.captures = captures;
        this.previews = previews;
        this.transcodings = transcodings;
        this.usage = usage;
    }

    public RecordingView show(TenantId tenant, RecordingId id) {
        return transactions.inOne(() -> view(shared.find(tenant, id)));
    }

    private RecordingView view(Recording folder) {
        List<Preview> decided = previews.of(folder.tenant(), folder.id());
        var report = new FlagReport(folder, decided, transcodings.of(folder.tenant(), folder.id()));
        List<FlagView> flags = folder.takes().stream()
                .flatMap(take -> captures.find(folder.tenant(), take.capture()).stream())
                .flatMap(capture -> report.of(capture).stream())
                .toList();
        Optional<Share> share = shared.shares().openFor(folder.tenant(), new ShareScope.WholeRecording(folder.id()));
        return new RecordingView(
                folder,
                share,
                share.flatMap(shared::passwordOf),
                Optional.of(new RecordingView.Inside(decided, flags)));
    }

    /**
     * The tenant's recordings whatever their age, newest meeting first, and how often each was used. Links, previews and flags
     * are not looked up.
     */
    public Page<RecordingView> browse(Recordings.Criteria criteria, int page, int pageSize) {
        return transactions.inOne(() -> {
            Page<Recording> found = shared.recordings().search(criteria, page, pageSize);
            Map<RecordingId, UsageEvents.Totals> used = usage.totals(
                    criteria.tenant(), found.items().stream().map(Recording::id).toList());
            return found.map(one -> counted(one, used.getOrDefault(one.id(), UsageEvents.Totals.NONE)));
        });
    }

    private static RecordingView counted(Recording recording, UsageEvents.Totals used) {
        return new RecordingView(recording, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(used));
    }
}
