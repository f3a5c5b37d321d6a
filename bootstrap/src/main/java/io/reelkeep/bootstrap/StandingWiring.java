package io.reelkeep.bootstrap;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.retention.ForecastEndings;
import io.reelkeep.application.retention.HoldRecording;
import io.reelkeep.application.retention.RestoreRecording;
import io.reelkeep.application.retention.SetRetention;
import io.reelkeep.application.retention.TendTenants;
import io.reelkeep.application.retention.port.Endings;
import io.reelkeep.application.retention.port.LegalHolds;
import io.reelkeep.application.retention.port.Lifespans;
import io.reelkeep.application.retention.port.RecycleBin;
import io.reelkeep.application.retention.port.RetentionPolicies;
import io.reelkeep.application.retention.port.Safekeeping;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.standing.ShowStanding;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.application.standing.port.StandingWarnings;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.bootstrap.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What subscriptions allow, and what comes to an end by itself. */
@ApplicationScoped
public class StandingWiring {
    @Produces
    @Singleton
    Room room(Tenants tenants, BlobLedger ledger, Captures captures, Settings settings) {
        return new Room(tenants, ledger, captures, settings.captureReservation());
    }

    @Produces
    @Singleton
    ShowStanding showStanding(Workbench bench, Room room, StandingWarnings warnings, RetentionPolicies policies) {
        return new ShowStanding(bench, room, warnings, policies);
    }

    @Produces
    @Singleton
    Endings endings(Tenants tenants, RetentionPolicies policies, Lifespans lifespans) {
        return new Endings(tenants, policies, lifespans);
    }

    @Produces
    @Singleton
    Safekeeping safekeeping(LegalHolds holds, RecycleBin bin, RetentionPolicies policies) {
        return new Safekeeping(holds, bin, policies);
    }

    @Produces
    @Singleton
    TendTenants tendTenants(Workbench bench, Endings endings, StandingWarnings warnings) {
        return new TendTenants(bench, endings, warnings);
    }

    @Produces
    @Singleton
    SetRetention setRetention(Workbench bench, Tenants tenants, RetentionPolicies policies) {
        return new SetRetention(bench, tenants, policies);
    }

    @Produces
    @Singleton
    ForecastEndings forecastEndings(Workbench bench, Endings endings) {
        return new ForecastEndings(bench, endings);
    }

    @Produces
    @Singleton
    HoldRecording holdRecording(Workbench bench, Recordings recordings, Safekeeping safekeeping) {
        return new HoldRecording(bench, recordings, safekeeping);
    }

    @Produces
    @Singleton
    RestoreRecording restoreRecording(
            Workbench bench, Recordings recordings, RecycleBin bin, Announcements announcements) {
        return new RestoreRecording(bench, recordings, bin, announcements);
    }
}
