package io.reelkeep.bootstrap;

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
import io.reelkeep.application.people.port.IdentityProviders;
import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.recording.port.Sittings;
import io.reelkeep.application.recording.port.SyncLedgers;
import io.reelkeep.application.retention.port.LegalHolds;
import io.reelkeep.application.retention.port.Lifespans;
import io.reelkeep.application.retention.port.RecycleBin;
import io.reelkeep.application.retention.port.RetentionPolicies;
import io.reelkeep.application.shared.port.AttemptLog;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.IdSource;
import io.reelkeep.application.shared.port.Nodes;
import io.reelkeep.application.shared.port.Outbox;
import io.reelkeep.application.sharing.port.AccessMembers;
import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.application.sharing.port.Invitations;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.standing.port.StandingWarnings;
import io.reelkeep.application.tenancy.port.CallCounts;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.application.upkeep.port.ReconcileReports;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.persistence.audit.JpaAuditChains;
import io.reelkeep.persistence.audit.JpaAuditTrail;
import io.reelkeep.persistence.callback.JpaCallbackDeliveries;
import io.reelkeep.persistence.callback.JpaCallbackEndpoints;
import io.reelkeep.persistence.callback.JpaEventSubscriptions;
import io.reelkeep.persistence.callback.JpaNotifyWishes;
import io.reelkeep.persistence.captions.JpaCaptionTracks;
import io.reelkeep.persistence.capture.JpaCaptures;
import io.reelkeep.persistence.capture.JpaSegments;
import io.reelkeep.persistence.deletion.JpaTombstones;
import io.reelkeep.persistence.deletion.JpaTraces;
import io.reelkeep.persistence.delivery.JpaChecksums;
import io.reelkeep.persistence.editing.JpaClipOrders;
import io.reelkeep.persistence.editing.JpaClips;
import io.reelkeep.persistence.editing.JpaDrafts;
import io.reelkeep.persistence.ingest.JpaUploads;
import io.reelkeep.persistence.people.JpaIdentityProviders;
import io.reelkeep.persistence.people.JpaPasswords;
import io.reelkeep.persistence.people.JpaSessions;
import io.reelkeep.persistence.people.JpaSignInTries;
import io.reelkeep.persistence.preview.JpaPreviews;
import io.reelkeep.persistence.recording.JpaMeetings;
import io.reelkeep.persistence.recording.JpaRecordings;
import io.reelkeep.persistence.recording.JpaRecycleBin;
import io.reelkeep.persistence.recording.JpaSittings;
import io.reelkeep.persistence.recording.JpaSyncLedgers;
import io.reelkeep.persistence.recording.RecordingCounts;
import io.reelkeep.persistence.retention.JpaLegalHolds;
import io.reelkeep.persistence.retention.JpaLifespans;
import io.reelkeep.persistence.retention.JpaRetentionPolicies;
import io.reelkeep.persistence.retention.JpaStandingWarnings;
import io.reelkeep.persistence.shared.JpaAttemptLog;
import io.reelkeep.persistence.shared.JpaBlobLedger;
import io.reelkeep.persistence.shared.JpaNodes;
import io.reelkeep.persistence.shared.JtaTransactions;
import io.reelkeep.persistence.shared.RowSecurity;
import io.reelkeep.persistence.sharing.JpaAccessMembers;
import io.reelkeep.persistence.sharing.JpaAccessRequests;
import io.reelkeep.persistence.sharing.JpaInvitations;
import io.reelkeep.persistence.sharing.JpaShares;
import io.reelkeep.persistence.tasks.Doorbell;
import io.reelkeep.persistence.tasks.SchedulerOutbox;
import io.reelkeep.persistence.tasks.TaskBoard;
import io.reelkeep.persistence.tenancy.JpaCallCounts;
import io.reelkeep.persistence.tenancy.JpaCredentials;
import io.reelkeep.persistence.tenancy.JpaNonces;
import io.reelkeep.persistence.tenancy.JpaTenants;
import io.reelkeep.persistence.tenancy.JpaUsers;
import io.reelkeep.persistence.transcoding.JpaTranscodings;
import io.reelkeep.persistence.upkeep.JpaReconcileReports;
import io.reelkeep.persistence.usage.JpaAnalyticsSettings;
import io.reelkeep.persistence.usage.JpaUsageEvents;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Rows and transactions. */
@ApplicationScoped
public class StoreWiring {
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "reelkeep")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Produces
    @Singleton
    RowSecurity rowSecurity(Settings settings) {
        return new RowSecurity(settings.isPostgres());
    }

    @Produces
    @Singleton
    JtaTransactions transactions(RowSecurity rows) {
        return new JtaTransactions(transaction, registry, entities, rows, TRANSACTION_TIMEOUT);
    }

    @Produces
    @Singleton
    Doorbell doorbell() {
        return new Doorbell();
    }

    @Produces
    @Singleton
    Outbox outbox(Clock clock, JtaTransactions transactions, Doorbell doorbell) {
        return new SchedulerOutbox(entities, clock, transactions, doorbell);
    }

    @Produces
    @Singleton
    TaskBoard taskBoard(DataSource dataSource) {
        return new TaskBoard(dataSource);
    }

    @Produces
    @Singleton
    Tenants tenants() {
        return new JpaTenants(entities);
    }

    @Produces
    @Singleton
    Users users() {
        return new JpaUsers(entities);
    }

    @Produces
    @Singleton
    IdentityProviders identityProviders() {
        return new JpaIdentityProviders(entities);
    }

    @Produces
    @Singleton
    Sessions sessions() {
        return new JpaSessions(entities);
    }

    @Produces
    @Singleton
    Passwords passwords() {
        return new JpaPasswords(entities);
    }

    @Produces
    @Singleton
    SignInTries signInTries() {
        return new JpaSignInTries(entities);
    }

    @Produces
    @Singleton
    Credentials credentials() {
        return new JpaCredentials(entities);
    }

    @Produces
    @Singleton
    Nodes nodes() {
        return new JpaNodes(entities);
    }

    @Produces
    @Singleton
    CallCounts callCounts() {
        return new JpaCallCounts(entities);
    }

    @Produces
    @Singleton
    Nonces nonces() {
        return new JpaNonces(entities);
    }

    @Produces
    @Singleton
    Meetings meetings() {
        return new JpaMeetings(entities);
    }

    @Produces
    @Singleton
    RecordingCounts recordingCounts(IdSource ids) {
        return new RecordingCounts(entities, ids);
    }

    @Produces
    @Singleton
    Recordings recordings(RecordingCounts counts, Clock clock) {
        return new JpaRecordings(entities, counts, clock);
    }

    @Produces
    @Singleton
    AccessMembers accessMembers() {
        return new JpaAccessMembers(entities);
    }

    @Produces
    @Singleton
    AccessRequests accessRequests() {
        return new JpaAccessRequests(entities);
    }

    @Produces
    @Singleton
    Invitations invitations() {
        return new JpaInvitations(entities);
    }

    @Produces
    @Singleton
    AttemptLog attemptLog() {
        return new JpaAttemptLog(entities);
    }

    @Produces
    @Singleton
    Sittings sittings() {
        return new JpaSittings(entities);
    }

    @Produces
    @Singleton
    SyncLedgers syncLedgers() {
        return new JpaSyncLedgers(entities);
    }

    @Produces
    @Singleton
    Captures captures() {
        return new JpaCaptures(entities);
    }

    @Produces
    @Singleton
    Segments segments() {
        return new JpaSegments(entities);
    }

    @Produces
    @Singleton
    Uploads uploads() {
        return new JpaUploads(entities);
    }

    @Produces
    @Singleton
    Shares shares() {
        return new JpaShares(entities);
    }

    @Produces
    @Singleton
    CallbackEndpoints callbackEndpoints() {
        return new JpaCallbackEndpoints(entities);
    }

    @Produces
    @Singleton
    CallbackDeliveries callbackDeliveries() {
        return new JpaCallbackDeliveries(entities);
    }

    @Produces
    @Singleton
    EventSubscriptions eventSubscriptions() {
        return new JpaEventSubscriptions(entities);
    }

    @Produces
    @Singleton
    NotifyWishes notifyWishes() {
        return new JpaNotifyWishes(entities);
    }

    @Produces
    @Singleton
    Clips clips() {
        return new JpaClips(entities);
    }

    @Produces
    @Singleton
    ClipOrders clipOrders() {
        return new JpaClipOrders(entities);
    }

    @Produces
    @Singleton
    Drafts drafts() {
        return new JpaDrafts(entities);
    }

    @Produces
    @Singleton
    CaptionTracks captionTracks() {
        return new JpaCaptionTracks(entities);
    }

    @Produces
    @Singleton
    Checksums checksums() {
        return new JpaChecksums(entities);
    }

    @Produces
    @Singleton
    BlobLedger blobLedger() {
        return new JpaBlobLedger(entities);
    }

    @Produces
    @Singleton
    Previews previews() {
        return new JpaPreviews(entities);
    }

    @Produces
    @Singleton
    Transcodings transcodings() {
        return new JpaTranscodings(entities);
    }

    @Produces
    @Singleton
    Tombstones tombstones() {
        return new JpaTombstones(entities);
    }

    @Produces
    @Singleton
    ReconcileReports reconcileReports() {
        return new JpaReconcileReports(entities);
    }

    @Produces
    @Singleton
    AuditTrail auditTrail(IdSource ids) {
        return new JpaAuditTrail(entities, ids);
    }

    @Produces
    @Singleton
    AuditChains auditChains() {
        return new JpaAuditChains(entities);
    }

    @Produces
    @Singleton
    AnalyticsSettings analyticsSettings() {
        return new JpaAnalyticsSettings(entities);
    }

    @Produces
    @Singleton
    UsageEvents usageEvents() {
        return new JpaUsageEvents(entities);
    }

    @Produces
    @Singleton
    RetentionPolicies retentionPolicies() {
        return new JpaRetentionPolicies(entities);
    }

    @Produces
    @Singleton
    LegalHolds legalHolds() {
        return new JpaLegalHolds(entities);
    }

    @Produces
    @Singleton
    RecycleBin recycleBin(RecordingCounts counts) {
        return new JpaRecycleBin(entities, counts);
    }

    @Produces
    @Singleton
    Lifespans lifespans() {
        return new JpaLifespans(entities);
    }

    @Produces
    @Singleton
    StandingWarnings standingWarnings() {
        return new JpaStandingWarnings(entities);
    }

    @Produces
    @Singleton
    Traces traces() {
        return new JpaTraces(entities);
    }
}
