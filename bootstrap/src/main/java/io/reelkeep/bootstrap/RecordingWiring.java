package io.reelkeep.bootstrap;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.AddClass;
import io.reelkeep.application.recording.AddMeeting;
import io.reelkeep.application.recording.BrowseMeetings;
import io.reelkeep.application.recording.HoldClass;
import io.reelkeep.application.recording.ListClassFiles;
import io.reelkeep.application.recording.ListRecordings;
import io.reelkeep.application.recording.MaterialiseFile;
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
import io.reelkeep.application.sharing.FindFilesByName;
import io.reelkeep.application.sharing.FindFilesOfPart;
import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.application.sharing.PlayAddresses;
import io.reelkeep.application.sharing.ShareRecording;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.application.transcoding.port.Transcodings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Meetings, recordings and the links to them. */
@ApplicationScoped
public class RecordingWiring {
    @Produces
    @Singleton
    AddMeeting addMeeting(Workbench bench, Users users, Meetings meetings) {
        return new AddMeeting(bench, users, meetings);
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
    ListRecordings listRecordings(Transactions transactions, Users users, Recordings recordings, Shares shares) {
        return new ListRecordings(transactions, users, recordings, shares);
    }

    @Produces
    @Singleton
    ScrollRecordings scrollRecordings(
            Transactions transactions, Users users, Recordings recordings, Shares shares, SecretVault vault) {
        return new ScrollRecordings(transactions, users, recordings, shares, vault);
    }

    @Produces
    @Singleton
    ShowRecording showRecording(
            Transactions transactions,
            Recordings recordings,
            Shares shares,
            Captures captures,
            Previews previews,
            Transcodings transcodings) {
        return new ShowRecording(transactions, recordings, shares, captures, previews, transcodings);
    }

    @Produces
    @Singleton
    ShowSyncLedger showSyncLedger(Transactions transactions, Recordings recordings, SyncLedgers ledgers) {
        return new ShowSyncLedger(transactions, recordings, ledgers);
    }

    @Produces
    @Singleton
    ShareRecording shareRecording(Workbench bench, Recordings recordings, Shares shares, OpenLinks links) {
        return new ShareRecording(bench, recordings, shares, links);
    }

    @Produces
    @Singleton
    PlayAddresses playAddresses(
            Workbench bench, Recordings recordings, Shares shares, Previews previews, OpenLinks links) {
        return new PlayAddresses(bench, recordings, shares, previews, links);
    }

    @Produces
    @Singleton
    FindFilesByName findFilesByName(Workbench bench, Recordings recordings, PlayAddresses links) {
        return new FindFilesByName(bench, recordings, links);
    }

    @Produces
    @Singleton
    FindFilesOfPart findFilesOfPart(Workbench bench, Captures captures, Recordings recordings, PlayAddresses links) {
        return new FindFilesOfPart(bench, captures, recordings, links);
    }

    @Produces
    @Singleton
    SharedRecordings sharedRecordings(Shares shares, Tenants tenants, Recordings recordings) {
        return new SharedRecordings(shares, tenants, recordings);
    }

    @Produces
    @Singleton
    OpenShare openShare(Workbench bench, SharedRecordings links, Previews previews) {
        return new OpenShare(bench, links, previews);
    }

    @Produces
    @Singleton
    MaterialiseFile materialiseFile(Workbench bench, Recordings recordings, FileBodies bodies, Blobs blobs) {
        return new MaterialiseFile(bench, recordings, bodies, blobs);
    }
}
