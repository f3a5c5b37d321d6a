package io.reelkeep.application.kit;

import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.delivery.port.Checksums;
import io.reelkeep.application.editing.port.ClipOrders;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.editing.port.Drafts;
import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.recording.port.Sittings;
import io.reelkeep.application.recording.port.SyncLedgers;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.AccessMembers;
import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.transcoding.port.Transcodings;

/** Every store of one house, of one make: what the contracts are tried on. */
public record Stores(
        Transactions transactions,
        Tenants tenants,
        Users users,
        Credentials credentials,
        Nonces nonces,
        Meetings meetings,
        Recordings recordings,
        Captures captures,
        Segments segments,
        Uploads uploads,
        Shares shares,
        CallbackEndpoints endpoints,
        CallbackDeliveries deliveries,
        Clips clips,
        ClipOrders clipOrders,
        Drafts drafts,
        CaptionTracks captions,
        BlobLedger ledger,
        SyncLedgers syncLedgers,
        Previews previews,
        Transcodings transcodings,
        Checksums checksums,
        Sittings sittings,
        AccessMembers accessMembers,
        AccessRequests accessRequests) {
    /** A house in memory. */
    public static Stores inMemory(InMemoryTransactions transactions) {
        return new Stores(
                transactions,
                new InMemoryTenants(transactions),
                new InMemoryUsers(transactions),
                new InMemoryCredentials(transactions),
                new InMemoryNonces(transactions),
                new InMemoryMeetings(transactions),
                new InMemoryRecordings(transactions),
                new InMemoryCaptures(transactions),
                new InMemorySegments(transactions),
                new InMemoryUploads(transactions),
                new InMemoryShares(transactions),
                new InMemoryCallbackEndpoints(transactions),
                new InMemoryCallbackDeliveries(transactions),
                new InMemoryClips(transactions),
                new InMemoryClipOrders(transactions),
                new InMemoryDrafts(transactions),
                new InMemoryCaptionTracks(transactions),
                new InMemoryBlobLedger(transactions),
                new InMemorySyncLedgers(transactions),
                new InMemoryPreviews(transactions),
                new InMemoryTranscodings(transactions),
                new InMemoryChecksums(transactions),
                new InMemorySittings(transactions),
                new InMemoryAccessMembers(transactions),
                new InMemoryAccessRequests(transactions));
    }
}
