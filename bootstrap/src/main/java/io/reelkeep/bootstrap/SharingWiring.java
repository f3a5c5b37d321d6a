package io.reelkeep.bootstrap;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.AttemptLog;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.AskForAccess;
import io.reelkeep.application.sharing.CheckOperator;
import io.reelkeep.application.sharing.ExplainShare;
import io.reelkeep.application.sharing.FindFilesByName;
import io.reelkeep.application.sharing.FindFilesOfPart;
import io.reelkeep.application.sharing.GrantAccess;
import io.reelkeep.application.sharing.HandOutAddresses;
import io.reelkeep.application.sharing.InviteGuests;
import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.application.sharing.PartFiles;
import io.reelkeep.application.sharing.PlayAddresses;
import io.reelkeep.application.sharing.ReviewAccess;
import io.reelkeep.application.sharing.ShareRecording;
import io.reelkeep.application.sharing.UnlockShare;
import io.reelkeep.application.sharing.port.AccessMembers;
import io.reelkeep.application.sharing.port.AccessRequests;
import io.reelkeep.application.sharing.port.Acquaintance;
import io.reelkeep.application.sharing.port.Invitations;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.sharing.port.Shares;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Links, who they open for, and who else was let in. */
@ApplicationScoped
public class SharingWiring {
    @Produces
    @Singleton
    ShareRecording shareRecording(
            Workbench bench,
            Tenants tenants,
            Recordings recordings,
            OpenLinks links,
            SecretVault vault,
            Announcements announcements) {
        return new ShareRecording(bench, tenants, recordings, links, vault, announcements);
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
    FindFilesOfPart findFilesOfPart(Workbench bench, Captures captures, Recordings recordings, PartFiles files) {
        return new FindFilesOfPart(bench, captures, recordings, files);
    }

    @Produces
    @Singleton
    PartFiles partFiles(Recordings recordings, PlayAddresses links) {
        return new PartFiles(recordings, links);
    }

    @Produces
    @Singleton
    Acquaintance acquaintance(Meetings meetings, Rights rights, Invitations invitations, SecretVault vault) {
        return new Acquaintance(meetings, rights, invitations, vault);
    }

    @Produces
    @Singleton
    SharedRecordings sharedRecordings(
            Shares shares, Tenants tenants, Recordings recordings, Acquaintance acquaintance, SecretVault vault) {
        return new SharedRecordings(shares, tenants, recordings, acquaintance, vault);
    }

    @Produces
    @Singleton
    InviteGuests inviteGuests(Workbench bench, SharedRecordings links) {
        return new InviteGuests(bench, links);
    }

    @Produces
    @Singleton
    ExplainShare explainShare(Workbench bench, SharedRecordings links) {
        return new ExplainShare(bench, links);
    }

    @Produces
    @Singleton
    ReviewAccess reviewAccess(Workbench bench, Recordings recordings, AccessRequests requests, Rights rights) {
        return new ReviewAccess(bench, recordings, requests, rights);
    }

    @Produces
    @Singleton
    OpenShare openShare(Workbench bench, SharedRecordings links, Previews previews, Users users) {
        return new OpenShare(bench, links, previews, users);
    }

    @Produces
    @Singleton
    UnlockShare unlockShare(Workbench bench, SharedRecordings links, AttemptLog log) {
        return new UnlockShare(bench, links, log);
    }

    @Produces
    @Singleton
    HandOutAddresses handOutAddresses(Workbench bench, SharedRecordings links) {
        return new HandOutAddresses(bench, links);
    }

    @Produces
    @Singleton
    Rights rights(Users users, AccessMembers members) {
        return new Rights(users, members);
    }

    @Produces
    @Singleton
    CheckOperator checkOperator(
            Transactions transactions, Recordings recordings, Rights rights, Tombstones tombstones) {
        return new CheckOperator(transactions, recordings, rights, tombstones);
    }

    @Produces
    @Singleton
    GrantAccess grantAccess(Workbench bench, SharedRecordings found, Rights rights) {
        return new GrantAccess(bench, found, rights);
    }

    @Produces
    @Singleton
    AskForAccess askForAccess(
            Workbench bench,
            Recordings recordings,
            AccessRequests requests,
            Rights rights,
            Announcements announcements,
            SharedRecordings links) {
        return new AskForAccess(bench, recordings, requests, rights, announcements, links);
    }
}
