package io.reelkeep.application.kit;

import io.reelkeep.application.audit.port.AuditChains;
import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.application.callback.port.EventSubscriptions;
import io.reelkeep.application.callback.port.NotifyWishes;
import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.application.deletion.port.Traces;
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
import io.reelkeep.application.shared.port.AttemptLog;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.AccessMembers;
import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.application.sharing.port.Invitations;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.application.upkeep.port.ReconcileReports;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import java.time.Clock;

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
        AccessRequests accessRequests,
        Invitations invitations,
        AttemptLog attempts,
        Tombstones tombstones,
        UsageEvents usageEvents,
        Traces traces,
        EventSubscriptions subscriptions,
        NotifyWishes wishes,
        PeopleStores people,
        AuditTrail auditTrail,
        AuditChains auditChains,
        ReconcileReports reconcileReports,
        Lifecycle lifecycle,
        AnalyticsSettings analyticsSettings,
        NodeStores nodeStores) {
    /** A house in memory. */
    public static Stores inMemory(InMemoryTransactions transactions) {
        return inMemory(transactions, Clock.systemUTC());
    }

    /** Whose changes happen at {@code clock}. */
    public static Stores inMemory(InMemoryTransactions transactions, Clock clock) {
        var segments = new InMemorySegments(transactions);
        var uploads = new InMemoryUploads(transactions);
        var shares = new InMemoryShares(transactions);
        var deliveries = new InMemoryCallbackDeliveries(transactions);
        var clips = new InMemoryClips(transactions);
        var clipOrders = new InMemoryClipOrders(transactions);
        var drafts = new InMemoryDrafts(transactions);
        var captions = new InMemoryCaptionTracks(transactions);
        var syncLedgers = new InMemorySyncLedgers(transactions);
        var previews = new InMemoryPreviews(transactions);
        var transcodings = new InMemoryTranscodings(transactions);
        var checksums = new InMemoryChecksums(transactions);
        var accessMembers = new InMemoryAccessMembers(transactions);
        var recordings = new InMemoryRecordings(transactions, accessMembers, clock);
        var meetings = new InMemoryMeetings(transactions);
        var captures = new InMemoryCaptures(transactions, recordings, meetings);
        var accessRequests = new InMemoryAccessRequests(transactions, recordings);
        var invitations = new InMemoryInvitations(transactions);
        var wishes = new InMemoryNotifyWishes(transactions);
        var usageEvents = new InMemoryUsageEvents(transactions);
        var auditTrail = new InMemoryAuditTrail(transactions);
        return new Stores(
                transactions,
                new InMemoryTenants(transactions),
                new InMemoryUsers(transactions),
                new InMemoryCredentials(transactions),
                new InMemoryNonces(transactions),
                meetings,
                recordings,
                captures,
                segments,
                uploads,
                shares,
                new InMemoryCallbackEndpoints(transactions),
                deliveries,
                clips,
                clipOrders,
                drafts,
                captions,
                new InMemoryBlobLedger(transactions),
                syncLedgers,
                previews,
                transcodings,
                checksums,
                new InMemorySittings(transactions),
                accessMembers,
                accessRequests,
                invitations,
                new InMemoryAttemptLog(transactions),
                new InMemoryTombstones(transactions),
                usageEvents,
                new InMemoryTraces(
                        shares,
                        deliveries,
                        clips,
                        clipOrders,
                        drafts,
                        captions,
                        syncLedgers,
                        previews,
                        transcodings,
                        checksums,
                        captures,
                        segments,
                        uploads,
                        accessMembers,
                        accessRequests,
                        invitations,
                        wishes,
                        usageEvents),
                new InMemoryEventSubscriptions(transactions),
                wishes,
                PeopleStores.inMemory(transactions),
                auditTrail,
                new InMemoryAuditChains(transactions, auditTrail),
                new InMemoryReconcileReports(transactions),
                Lifecycle.inMemory(transactions, recordings),
                new InMemoryAnalyticsSettings(transactions),
                NodeStores.inMemory(transactions));
    }
}
