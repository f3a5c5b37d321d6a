package io.reelkeep.bootstrap;

import io.reelkeep.application.capture.port.CaptureStores;
import io.reelkeep.application.ingest.AcceptBlock;
import io.reelkeep.application.ingest.AppendUpload;
import io.reelkeep.application.ingest.CompleteUpload;
import io.reelkeep.application.ingest.FinishUpload;
import io.reelkeep.application.ingest.OpenUpload;
import io.reelkeep.application.ingest.ReceiveFile;
import io.reelkeep.application.ingest.ShowUpload;
import io.reelkeep.application.ingest.SweepGarbage;
import io.reelkeep.application.ingest.TerminateUpload;
import io.reelkeep.application.ingest.UploadLimits;
import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.RollCall;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobLedger;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.application.tenancy.port.Nonces;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.media.content.StoredBodies;
import io.reelkeep.media.io.Mp4Splicer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whole files on their way in, the media engine, and what is swept up behind both. */
@ApplicationScoped
public class IngestWiring {
    @Produces
    @Singleton
    Stitcher stitcher(BlobStore store) {
        return new Mp4Splicer(store);
    }

    @Produces
    @Singleton
    FileBodies fileBodies(BlobStore store) {
        return new StoredBodies(store);
    }

    @Produces
    @Singleton
    UploadLimits uploadLimits(Settings settings) {
        return new UploadLimits(settings.uploadMaxBytes(), settings.maxOpenUploads(), settings.uploadExpiry());
    }

    @Produces
    @Singleton
    OpenUpload openUpload(
            Workbench bench, Users users, Meetings meetings, Uploads uploads, Blobs blobs, OpenUpload.Tools tools) {
        return new OpenUpload(bench, users, meetings, uploads, blobs, tools);
    }

    @Produces
    @Singleton
    OpenUpload.Tools openUploadTools(SecretSource secrets, UploadLimits limits, Room room) {
        return new OpenUpload.Tools(secrets, limits, room);
    }

    @Produces
    @Singleton
    AppendUpload appendUpload(Workbench bench, Uploads uploads, Blobs blobs, UploadLimits limits, RollCall roll) {
        return new AppendUpload(bench, uploads, blobs, limits, roll);
    }

    @Produces
    @Singleton
    AcceptBlock acceptBlock(Workbench bench, Users users, Uploads uploads, Blobs blobs, UploadLimits limits) {
        return new AcceptBlock(bench, users, uploads, blobs, limits);
    }

    @Produces
    @Singleton
    CompleteUpload completeUpload(Workbench bench, Users users, Uploads uploads) {
        return new CompleteUpload(bench, users, uploads);
    }

    @Produces
    @Singleton
    ReceiveFile receiveFile(Workbench bench, Users users, Uploads uploads, Blobs blobs, OpenUpload.Tools tools) {
        return new ReceiveFile(bench, users, uploads, blobs, tools);
    }

    @Produces
    @Singleton
    ShowUpload showUpload(Workbench bench, Uploads uploads) {
        return new ShowUpload(bench, uploads);
    }

    @Produces
    @Singleton
    TerminateUpload terminateUpload(Workbench bench, Uploads uploads, Blobs blobs) {
        return new TerminateUpload(bench, uploads, blobs);
    }

    @Produces
    @Singleton
    FinishUpload finishUpload(Workbench bench, Uploads uploads, Meetings meetings, CaptureStores stores, Blobs blobs) {
        return new FinishUpload(bench, uploads, meetings, stores, blobs);
    }

    @Produces
    @Singleton
    SweepGarbage sweepGarbage(
            Workbench bench, Uploads uploads, BlobLedger ledger, BlobStore store, Nonces nonces, Settings settings) {
        return new SweepGarbage(bench, uploads, ledger, store, nonces, settings.garbageAge());
    }
}
