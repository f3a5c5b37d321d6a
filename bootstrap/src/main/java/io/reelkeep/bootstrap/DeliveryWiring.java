package io.reelkeep.bootstrap;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.delivery.AddressMedia;
import io.reelkeep.application.delivery.ArchivePlans;
import io.reelkeep.application.delivery.Companions;
import io.reelkeep.application.delivery.DeliverMedia;
import io.reelkeep.application.delivery.RecentlyOpened;
import io.reelkeep.application.delivery.ShowExport;
import io.reelkeep.application.delivery.ShowPlayback;
import io.reelkeep.application.delivery.SumFile;
import io.reelkeep.application.delivery.port.Archiver;
import io.reelkeep.application.delivery.port.BlobAddresses;
import io.reelkeep.application.delivery.port.Checksums;
import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.sharing.port.Rights;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.media.content.IndexCache;
import io.reelkeep.media.delivery.Mp4Renditions;
import io.reelkeep.media.hls.HlsRenditions;
import io.reelkeep.media.zip.ZipArchiver;
import io.reelkeep.rest.media.InProcess;
import io.reelkeep.rest.media.MediaDelivery;
import io.reelkeep.rest.media.Presigned;
import io.reelkeep.rest.media.XAccel;
import io.reelkeep.storage.fs.FileAddresses;
import io.reelkeep.storage.s3.S3Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Media on their way to viewers. */
@ApplicationScoped
public class DeliveryWiring {
    @Produces
    @Singleton
    IndexCache indexCache(FileBodies bodies) {
        return new IndexCache(bodies);
    }

    @Produces
    @Singleton
    Renditions renditions(FileBodies bodies, IndexCache indexes) {
        return new Mp4Renditions(bodies, indexes, new HlsRenditions(bodies, indexes));
    }

    @Produces
    @Singleton
    Archiver archiver() {
        return new ZipArchiver();
    }

    @Produces
    @Singleton
    ArchivePlans archivePlans(Workbench bench, Renditions renditions, Checksums checksums, Archiver archiver) {
        return new ArchivePlans(bench, renditions, checksums, archiver);
    }

    @Produces
    @Singleton
    Companions companions(Workbench bench, Previews previews, CaptionTracks captions, BlobStore store) {
        return new Companions(bench, previews, captions, store);
    }

    @Produces
    @Singleton
    RecentlyOpened recentlyOpened() {
        return new RecentlyOpened(RecentlyOpened.MOMENT);
    }

    @Produces
    @Singleton
    DeliverMedia deliverMedia(
            Workbench bench,
            SharedRecordings links,
            Renditions renditions,
            Companions companions,
            ArchivePlans archives,
            RecentlyOpened recently) {
        return new DeliverMedia(bench, links, renditions, companions, archives, recently);
    }

    @Produces
    @Singleton
    BlobAddresses blobAddresses(Settings settings, Optional<S3Addresses> bucket) {
        return switch (settings.storage().kind()) {
            case DISK -> new FileAddresses(settings.dataDir().resolve("media"), settings.xAccelPrefix());
            // While media still move, none are to be had from there alone.
            case S3 -> bucket.<BlobAddresses>map(addresses -> addresses).orElse((blob, how) -> Optional.empty());
        };
    }

    @Produces
    @Singleton
    MediaDelivery mediaDelivery(Settings settings, BlobAddresses addresses) {
        var others = new AddressMedia(addresses);
        return switch (settings.mediaDelivery()) {
            case DIRECT -> new InProcess();
            case X_ACCEL -> new XAccel(others);
            case PRESIGNED -> new Presigned(others);
        };
    }

    @Produces
    @Singleton
    ShowExport showExport(Workbench bench, SharedRecordings shared, Renditions renditions, ArchivePlans archives) {
        return new ShowExport(bench, shared, renditions, archives);
    }

    @Produces
    @Singleton
    ShowPlayback showPlayback(
            Workbench bench, SharedRecordings shared, Rights rights, Previews previews, CaptionTracks captions) {
        return new ShowPlayback(bench, shared, rights, previews, captions);
    }

    @Produces
    @Singleton
    SumFile sumFile(Workbench bench, Recordings recordings, Renditions renditions, Checksums checksums) {
        return new SumFile(bench, recordings, renditions, checksums);
    }
}
