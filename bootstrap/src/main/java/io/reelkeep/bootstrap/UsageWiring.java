package io.reelkeep.bootstrap;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.usage.KeepUsage;
import io.reelkeep.application.usage.ListPlaybacks;
import io.reelkeep.application.usage.ListUsageEvents;
import io.reelkeep.application.usage.NoteUsage;
import io.reelkeep.application.usage.ReportUsage;
import io.reelkeep.application.usage.SetAnalytics;
import io.reelkeep.application.usage.StudyUsage;
import io.reelkeep.application.usage.UsageNotes;
import io.reelkeep.application.usage.port.AnalyticsSettings;
import io.reelkeep.application.usage.port.UsageEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Who watches and takes along what. */
@ApplicationScoped
public class UsageWiring {
    @Produces
    @Singleton
    UsageNotes usageNotes() {
        return new UsageNotes();
    }

    @Produces
    @Singleton
    NoteUsage noteUsage(UsageNotes notes, Clock clock) {
        return new NoteUsage(notes, clock);
    }

    @Produces
    @Singleton
    KeepUsage.Books usageBooks(UsageEvents events, AnalyticsSettings settings, AuditTrail trail) {
        return new KeepUsage.Books(events, settings, trail);
    }

    @Produces
    @Singleton
    KeepUsage keepUsage(
            UsageNotes notes,
            Transactions transactions,
            KeepUsage.Books books,
            Recordings recordings,
            SecretVault vault) {
        return new KeepUsage(notes, transactions, books, recordings, vault);
    }

    @Produces
    @Singleton
    SetAnalytics setAnalytics(Workbench bench, AnalyticsSettings settings, UsageEvents events) {
        return new SetAnalytics(bench, settings, events);
    }

    @Produces
    @Singleton
    StudyUsage studyUsage(
            Workbench bench,
            Tenants tenants,
            Recordings recordings,
            Users users,
            UsageEvents events,
            AnalyticsSettings settings) {
        return new StudyUsage(bench, tenants, recordings, users, events, settings);
    }

    @Produces
    @Singleton
    ReportUsage reportUsage(Workbench bench, Tenants tenants, Recordings recordings, UsageEvents events) {
        return new ReportUsage(bench, tenants, recordings, events);
    }

    @Produces
    @Singleton
    ListUsageEvents listUsageEvents(
            Workbench bench,
            Tenants tenants,
            Users users,
            Recordings recordings,
            UsageEvents events,
            AnalyticsSettings settings) {
        return new ListUsageEvents(bench, tenants, users, recordings, events, settings);
    }

    @Produces
    @Singleton
    ListPlaybacks listPlaybacks(
            Workbench bench, Recordings recordings, Users users, UsageEvents events, AnalyticsSettings settings) {
        return new ListPlaybacks(bench, recordings, users, events, settings);
    }
}
