package io.reelkeep.bootstrap;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.application.capture.CaptureSealer;
import io.reelkeep.application.capture.CheckClient;
import io.reelkeep.application.capture.KeepCaptureAlive;
import io.reelkeep.application.capture.ListCaptures;
import io.reelkeep.application.capture.ReleaseSegments;
import io.reelkeep.application.capture.RenewWaiting;
import io.reelkeep.application.capture.RetryRecording;
import io.reelkeep.application.capture.ShowCapture;
import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.capture.StitchPart;
import io.reelkeep.application.capture.StopCapture;
import io.reelkeep.application.capture.StopLiveRecording;
import io.reelkeep.application.capture.WatchCapture;
import io.reelkeep.application.capture.port.CaptureStores;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.recording.FindLiveRoom;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.recording.port.SyncLedgers;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.RollCall;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.domain.capture.ClientVersion;
import io.reelkeep.domain.capture.PatienceRule;
import io.reelkeep.domain.capture.RolloverRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Recordings under way, from start to files. */
@ApplicationScoped
public class CaptureWiring {
    @Produces
    @Singleton
    CaptureSealer captureSealer(
            Workbench bench,
            Captures captures,
            Segments segments,
            Recordings recordings,
            Announcements announcements,
            Settings settings) {
        return new CaptureSealer(
                bench, captures, segments, recordings, announcements, new RolloverRule(settings.rollover()));
    }

    @Produces
    @Singleton
    StartCapture startCapture(
            Workbench bench,
            Room room,
            Users users,
            Meetings meetings,
            CaptureStores stores,
            Announcements announcements) {
        return new StartCapture(bench, room, users, meetings, stores, announcements);
    }

    @Produces
    @Singleton
    AcceptSegment acceptSegment(
            Workbench bench, Captures captures, Segments segments, Blobs blobs, CaptureSealer sealer) {
        return new AcceptSegment(bench, captures, segments, blobs, sealer);
    }

    @Produces
    @Singleton
    StopCapture stopCapture(Workbench bench, Captures captures, CaptureSealer sealer) {
        return new StopCapture(bench, captures, sealer);
    }

    @Produces
    @Singleton
    StopLiveRecording stopLiveRecording(Workbench bench, Captures captures, CaptureSealer sealer) {
        return new StopLiveRecording(bench, captures, sealer);
    }

    @Produces
    @Singleton
    CheckClient checkClient(Settings settings) {
        return new CheckClient(ClientVersion.of(settings.liveOldestClient()));
    }

    @Produces
    @Singleton
    FindLiveRoom findLiveRoom(Transactions transactions, Meetings meetings) {
        return new FindLiveRoom(transactions, meetings);
    }

    @Produces
    @Singleton
    KeepCaptureAlive keepCaptureAlive(Workbench bench, Captures captures) {
        return new KeepCaptureAlive(bench, captures);
    }

    @Produces
    @Singleton
    ListCaptures listCaptures(Transactions transactions, Users users, Captures captures) {
        return new ListCaptures(transactions, users, captures);
    }

    @Produces
    @Singleton
    ShowCapture showCapture(Transactions transactions, Captures captures, Segments segments) {
        return new ShowCapture(transactions, captures, segments);
    }

    @Produces
    @Singleton
    WatchCapture watchCapture(
            Workbench bench, Captures captures, CaptureSealer sealer, Settings settings, RollCall roll) {
        return new WatchCapture(
                bench, captures, sealer, new PatienceRule(settings.silence(), settings.lateness()), roll::isHeard);
    }

    @Produces
    @Singleton
    StitchPart stitchPart(
            Workbench bench,
            CaptureStores stores,
            Blobs blobs,
            Stitcher stitcher,
            CaptureSealer sealer,
            Tenants tenants) {
        return new StitchPart(bench, stores, blobs, stitcher, sealer, tenants);
    }

    @Produces
    @Singleton
    CaptureStores captureStores(Captures captures, Segments segments, Recordings recordings, SyncLedgers ledgers) {
        return new CaptureStores(captures, segments, recordings, ledgers);
    }

    @Produces
    @Singleton
    ReleaseSegments releaseSegments(Workbench bench, CaptureStores stores, Blobs blobs) {
        return new ReleaseSegments(bench, stores, blobs);
    }

    @Produces
    @Singleton
    RenewWaiting renewWaiting(Workbench bench, Captures captures, RollCall roll) {
        return new RenewWaiting(bench, captures, roll);
    }

    @Produces
    @Singleton
    RetryRecording retryRecording(Workbench bench, Captures captures, Recordings recordings, CaptureSealer sealer) {
        return new RetryRecording(bench, captures, recordings, sealer);
    }
}
