package io.reelkeep.persistence;

import io.reelkeep.application.kit.CountingIds;
import io.reelkeep.application.kit.Lifecycle;
import io.reelkeep.application.kit.NodeStores;
import io.reelkeep.application.kit.PeopleStores;
import io.reelkeep.application.kit.Stores;
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
import io.reelkeep.persistence.shared.ResourceLocalTransactions;
import io.reelkeep.persistence.shared.RowSecurity;
import io.reelkeep.persistence.shared.SchemaMigration;
import io.reelkeep.persistence.sharing.JpaAccessMembers;
import io.reelkeep.persistence.sharing.JpaAccessRequests;
import io.reelkeep.persistence.sharing.JpaInvitations;
import io.reelkeep.persistence.sharing.JpaShares;
import io.reelkeep.persistence.tenancy.JpaCallCounts;
import io.reelkeep.persistence.tenancy.JpaCredentials;
import io.reelkeep.persistence.tenancy.JpaNonces;
import io.reelkeep.persistence.tenancy.JpaTenants;
import io.reelkeep.persistence.tenancy.JpaUsers;
import io.reelkeep.persistence.transcoding.JpaTranscodings;
import io.reelkeep.persistence.upkeep.JpaReconcileReports;
import io.reelkeep.persistence.usage.JpaAnalyticsSettings;
import io.reelkeep.persistence.usage.JpaUsageEvents;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A migrated database with all stores on it, without a container. */
public final class TestDatabase implements AutoCloseable {
    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final ResourceLocalTransactions transactions;
    private final RecordingCounts counts;
    private final Stores stores;

    private TestDatabase(DataSource dataSource) {
        SchemaMigration.migrate(dataSource);
        this.dataSource = dataSource;
        this.factory = Persistence.createEntityManagerFactory(
                "reelkeep",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "eclipselink.session-name", UUID.randomUUID().toString(),
                        "eclipselink.logging.level", "WARNING"));
        this.transactions =
                new ResourceLocalTransactions(factory, new RowSecurity(SchemaMigration.isPostgres(dataSource)));
        this.counts = new RecordingCounts(transactions.entities(), new CountingIds());
        this.stores = stores(transactions, counts);
    }

    /** One that nobody else has. */
    public static TestDatabase h2InMemory() {
        return on(h2("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    /** One that nobody else has. @param seen what stands between it and the stores */
    static TestDatabase h2InMemory(UnaryOperator<DataSource> seen) {
        return on(seen.apply(h2("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")));
    }

    public static TestDatabase h2File(Path folder) {
        return on(h2("file:" + folder.resolve("reelkeep").toAbsolutePath()));
    }

    public static TestDatabase on(DataSource dataSource) {
        return new TestDatabase(dataSource);
    }

    private static DataSource h2(String where) {
        return JdbcConnectionPool.create("jdbc:h2:" + where + ";MODE=PostgreSQL", "sa", "");
    }

    public Stores stores() {
        return stores;
    }

    public RecordingCounts counts() {
        return counts;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public ResourceLocalTransactions transactions() {
        return transactions;
    }

    @Override
    public void close() {
        factory.close();
        if (dataSource instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }

    private static Stores stores(ResourceLocalTransactions transactions, RecordingCounts counts) {
        EntityManager entities = transactions.entities();
        return new Stores(
                transactions,
                new JpaTenants(entities),
                new JpaUsers(entities),
                new JpaCredentials(entities),
                new JpaNonces(entities),
                new JpaMeetings(entities),
                new JpaRecordings(entities, counts, Clock.systemUTC()),
                new JpaCaptures(entities),
                new JpaSegments(entities),
                new JpaUploads(entities),
                new JpaShares(entities),
                new JpaCallbackEndpoints(entities),
                new JpaCallbackDeliveries(entities),
                new JpaClips(entities),
                new JpaClipOrders(entities),
                new JpaDrafts(entities),
                new JpaCaptionTracks(entities),
                new JpaBlobLedger(entities),
                new JpaSyncLedgers(entities),
                new JpaPreviews(entities),
                new JpaTranscodings(entities),
                new JpaChecksums(entities),
                new JpaSittings(entities),
                new JpaAccessMembers(entities),
                new JpaAccessRequests(entities),
                new JpaInvitations(entities),
                new JpaAttemptLog(entities),
                new JpaTombstones(entities),
                new JpaUsageEvents(entities),
                new JpaTraces(entities),
                new JpaEventSubscriptions(entities),
                new JpaNotifyWishes(entities),
                new PeopleStores(
                        new JpaSessions(entities),
                        new JpaPasswords(entities),
                        new JpaSignInTries(entities),
                        new JpaIdentityProviders(entities)),
                new JpaAuditTrail(entities, new CountingIds()),
                new JpaAuditChains(entities),
                new JpaReconcileReports(entities),
                new Lifecycle(
                        new JpaRetentionPolicies(entities),
                        new JpaLegalHolds(entities),
                        new JpaRecycleBin(entities, counts),
                        new JpaLifespans(entities),
                        new JpaStandingWarnings(entities)),
                new JpaAnalyticsSettings(entities),
                new NodeStores(new JpaNodes(entities), new JpaCallCounts(entities)));
    }
}
