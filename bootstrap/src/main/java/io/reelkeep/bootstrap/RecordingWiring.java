package io.reelkeep.bootstrap;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.AddClass;
import io.reelkeep.application.recording.AddMeeting;
import io.reelkeep.application.recording.BrowseMeetings;
import io.reelkeep.application.recording.FollowRecordings;
import io.reelkeep.application.recording.HoldClass;
import io.reelkeep.application.recording.ListClassFiles;
import io.reelkeep.application.recording.ListOwnMeetings;
import io.reelkeep.application.recording.ListRecordings;
import io.reelkeep.application.recording.ListTenantRecordings;
import io.reelkeep.application.recording.MaterialiseFile;
import io.reelkeep.application.recording.ReachRecording;
import io.reelkeep.application.recording.RenameRecording;
import io.reelkeep.application.recording.ScrollRecordings;
import io.reelkeep.application.recording.ShowRecording;
import io.reelkeep.application.recording.ShowSyncLedger;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.recording.port.Sittings;
import io.reelkeep.application.recording.port.SyncLedgers;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.transcoding.port.Transcodings;
import io.reelkeep.application.usage.port.UsageEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Meetings and recordings. */
@ApplicationScoped
public class RecordingWiring {
    @Produces
    @Singleton
    AddMeeting addMeeting(Workbench bench, Users users, Meetings meetings, Credentials credentials) {
        return new AddMeeting(bench, users, meetings, credentials);
    }

    @Produces
    @Singleton
    AddClass addClass(Workbench bench, Users users, Meetings meetings) {
        return new AddClass(bench, users, meetings);
    }

    @Produces
    @Singleton
    HoldClass holdClass(Workbench bench, Meetings meetings, Sittings sittings) {
        return new HoldClass(bench, meetings, sittings);
    }

    @Produces
    @Singleton
    ListClassFiles listClassFiles(
            Workbench bench, Meetings meetings, Recordings recordings, Captures captures, OpenLinks links) {
        return new ListClassFiles(bench, meetings, recordings, captures, links);
    }

    @Produces
    @Singleton
    BrowseMeetings browseMeetings(Transactions transactions, Meetings meetings) {
        return new BrowseMeetings(transactions, meetings);
    }

    @Produces
    @Singleton
    ListOwnMeetings listOwnMeetings(Transactions transactions, Users users, Meetings meetings) {
        return new ListOwnMeetings(transactions, users, meetings);
    }

    @Produces
    @Singleton
    ListRecordings listRecordings(
            Transactions transactions, Users users, Recordings recordings, Shares shares, SecretVault vault) {
        return new ListRecordings(transactions, users, recordings, shares, vault);
    }

    @Produces
    @Singleton
    ListTenantRecordings listTenantRecordings(
            Transactions transactions, Users users, Recordings recordings, Shares shares, SecretVault vault) {
        return new ListTenantRecordings(transactions, users, recordings, shares, vault);
    }

    @Produces
    @Singleton
    ScrollRecordings scrollRecordings(
            Transactions transactions,
            Users users,
            Meetings meetings,
            Recordings recordings,
            Shares shares,
            SecretVault vault) {
        return new ScrollRecordings(transactions, users, meetings, recordings, shares, vault);
    }

    @Produces
    @Singleton
    RenameRecording renameRecording(Workbench bench, Recordings recordings, Announcements announcements) {
        return new RenameRecording(bench, recordings, announcements);
    }

    @Produces
    @Singleton
    FollowRecordings followRecordings(Workbench bench, Recordings recordings, Rights rights, Sessions sessions) {
        return new FollowRecordings(bench, recordings, rights, sessions);
    }

    @Produces
    @Singleton
    ShowRecording showRecording(
            Transactions transactions,
            SharedRecordings shared,
            Captures captures,
            Previews previews,
            Transcodings transcodings,
            UsageEvents usage) {
        return new ShowRecording(transactions, shared, captures, previews, transcodings, usage);
    }

    @Produces
    @Singleton
    ShowSyncLedger showSyncLedger(Transactions transactions, Recordings recordings, SyncLedgers ledgers) {
        return new ShowSyncLedger(transactions, recordings, ledgers);
    }

    @Produces
    @Singleton
    MaterialiseFile materialiseFile(Workbench bench, Recordings recordings, FileBodies bodies, Blobs blobs) {
        return new MaterialiseFile(bench, recordings, bodies, blobs);
    }

    @Produces
    @Singleton
    ReachRecording reachRecording(Transactions transactions, Recordings recordings) {
        return new ReachRecording(transactions, recordings);
    }
}
