package io.reelkeep.bootstrap;

import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.deletion.DeleteBinned;
import io.reelkeep.application.deletion.DeleteEnded;
import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.deletion.EraseDeleted;
import io.reelkeep.application.deletion.ShowReceipt;
import io.reelkeep.application.deletion.port.DeletionStores;
import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.application.deletion.port.Traces;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.retention.port.Endings;
import io.reelkeep.application.retention.port.Safekeeping;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.StatementSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Deleting recordings and files, and what is left to be removed then. */
@ApplicationScoped
public class DeletionWiring {
    @Produces
    @Singleton
    DeletionStores deletionStores(
            Recordings recordings,
            Clips clips,
            Previews previews,
            Captures captures,
            Segments segments,
            Tombstones tombstones,
            Traces traces,
            Safekeeping safekeeping) {
        return new DeletionStores(recordings, clips, previews, captures, segments, tombstones, traces, safekeeping);
    }

    @Produces
    @Singleton
    DeleteRecording deleteRecording(
            Workbench bench, DeletionStores stores, Blobs blobs, FileBodies bodies, Announcements announcements) {
        return new DeleteRecording(bench, stores, blobs, bodies, announcements);
    }

    @Produces
    @Singleton
    DeleteFile deleteFile(
            Workbench bench, DeletionStores stores, Blobs blobs, FileBodies bodies, Announcements announcements) {
        return new DeleteFile(bench, stores, blobs, bodies, announcements);
    }

    @Produces
    @Singleton
    EraseDeleted eraseDeleted(
            Workbench bench, DeletionStores stores, Blobs blobs, BlobInventory inventory, AuditTrail trail) {
        return new EraseDeleted(bench, stores, blobs, inventory, trail);
    }

    @Produces
    @Singleton
    DeleteEnded deleteEnded(
            Workbench bench,
            DeletionStores stores,
            Blobs blobs,
            FileBodies bodies,
            Announcements announcements,
            Endings endings) {
        return new DeleteEnded(bench, stores, blobs, bodies, announcements, endings);
    }

    @Produces
    @Singleton
    ShowReceipt showReceipt(Workbench bench, Tombstones tombstones, BlobInventory inventory, StatementSigner signer) {
        return new ShowReceipt(bench, tombstones, inventory, signer);
    }

    @Produces
    @Singleton
    DeleteBinned deleteBinned(
            Workbench bench, DeletionStores stores, Blobs blobs, FileBodies bodies, Announcements announcements) {
        return new DeleteBinned(bench, stores, blobs, bodies, announcements);
    }
}
