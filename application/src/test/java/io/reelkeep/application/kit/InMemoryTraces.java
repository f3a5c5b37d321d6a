package io.reelkeep.application.kit;

import io.reelkeep.application.deletion.port.Traces;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Forgets in all the stores of one house in memory. */
record InMemoryTraces(
        InMemoryShares shares,
        InMemoryCallbackDeliveries deliveries,
        InMemoryClips clips,
        InMemoryClipOrders orders,
        InMemoryDrafts drafts,
        InMemoryCaptionTracks captions,
        InMemorySyncLedgers ledgers,
        InMemoryPreviews previews,
        InMemoryTranscodings transcodings,
        InMemoryChecksums checksums,
        InMemoryCaptures captures,
        InMemorySegments segments,
        InMemoryUploads uploads,
        InMemoryAccessMembers members,
        InMemoryAccessRequests requests,
        InMemoryInvitations invitations,
        InMemoryNotifyWishes wishes,
        InMemoryUsageEvents usage)
        implements Traces {
    @Override
    public void forget(TenantId tenant, RecordingId recording, RecordingFileId file) {
        shares.forget(share ->
                share.tenant().equals(tenant) && share.scope().onlyFile().equals(Optional.of(file)));
        captions.forget(tenant, file);
        previews.forget(tenant, file);
        ledgers.forget(tenant, file);
        checksums.forget(tenant, file);
        transcodings.forget(tenant, file);
        deliveries.forget(
                one -> one.tenant().equals(tenant) && one.told().file().equals(Optional.of(file)));
        usage.forget(one -> one.tenant().equals(tenant) && one.file().equals(file));
        drafts.forget(of(tenant, recording).and(draft -> names(draft.content().ranges(), file)));
        forgetClips(
                tenant,
                clip -> clip.recording().equals(recording)
                        && clip.result()
                                .map(result -> result.file().equals(file))
                                .orElseGet(() -> names(clip.cut().ranges(), file)));
    }

    @Override
    public void forget(TenantId tenant, RecordingId recording) {
        shares.forget(share ->
                share.tenant().equals(tenant) && share.scope().recording().equals(recording));
        deliveries.forget(
                one -> one.tenant().equals(tenant) && one.told().recording().equals(recording));
        drafts.forget(of(tenant, recording));
        forgetClips(tenant, clip -> clip.recording().equals(recording));
        transcodings.forget(tenant, recording);
        members.forget(tenant, recording);
        requests.forget(tenant, recording);
        invitations.forget(tenant, recording);
        usage.forget(one -> one.tenant().equals(tenant) && one.recording().equals(recording));
    }

    @Override
    public void forgetCaptures(TenantId tenant, RecordingId recording) {
        captures.of(tenant, recording).forEach(capture -> {
            wishes.forget(tenant, capture.id());
            uploads.forget(tenant, capture.id());
            segments.forget(tenant, capture.id());
            captures.forget(capture.id());
        });
    }

    private static Predicate<Draft> of(TenantId tenant, RecordingId recording) {
        return draft -> draft.tenant().equals(tenant) && draft.recording().equals(recording);
    }

    private void forgetClips(TenantId tenant, Predicate<Clip> unwanted) {
        Predicate<Clip> own = clip -> clip.tenant().equals(tenant);
        orders.forget(tenant, clips.forget(own.and(unwanted)));
    }

    private static boolean names(List<Range> ranges, RecordingFileId file) {
        return ranges.stream().anyMatch(range -> range.file().equals(file));
    }
}
