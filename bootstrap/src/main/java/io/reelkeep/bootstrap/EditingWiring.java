package io.reelkeep.bootstrap;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.captions.KeepCaptions;
import io.reelkeep.application.captions.ReadTranscript;
import io.reelkeep.application.captions.ShowCaptions;
import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.editing.BrowseClips;
import io.reelkeep.application.editing.BrowseDrafts;
import io.reelkeep.application.editing.CancelClip;
import io.reelkeep.application.editing.CutClip;
import io.reelkeep.application.editing.EditDraft;
import io.reelkeep.application.editing.FindKeyFrames;
import io.reelkeep.application.editing.OrderClip;
import io.reelkeep.application.editing.PlanClip;
import io.reelkeep.application.editing.port.ClipOrders;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.application.editing.port.Drafts;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.media.edit.Mp4Cutter;
import io.reelkeep.media.external.FfmpegBoundaries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Clips, drafts of them, and captions. */
@ApplicationScoped
public class EditingWiring {
    private static final Duration PATIENCE_FOR_A_BOUND = Duration.ofMinutes(2);

    @Produces
    @Singleton
    Cutter cutter(BlobStore store, FfmpegWiring.Installed installed) {
        return installed
                .ffmpeg()
                .map(ffmpeg -> new Mp4Cutter(store, new FfmpegBoundaries(ffmpeg, PATIENCE_FOR_A_BOUND)))
                .orElseGet(() -> new Mp4Cutter(store));
    }

    @Produces
    @Singleton
    PlanClip planClip(Workbench bench, Tenants tenants, Recordings recordings, Cutter cutter) {
        return new PlanClip(bench, tenants, recordings, cutter);
    }

    @Produces
    @Singleton
    FindKeyFrames findKeyFrames(Workbench bench, Tenants tenants, Recordings recordings, Cutter cutter) {
        return new FindKeyFrames(bench, tenants, recordings, cutter);
    }

    @Produces
    @Singleton
    OrderClip orderClip(Workbench bench, Room room, Recordings recordings, Clips clips, ClipOrders orders) {
        return new OrderClip(bench, room, recordings, clips, orders);
    }

    @Produces
    @Singleton
    BrowseClips browseClips(Transactions transactions, Recordings recordings, Clips clips) {
        return new BrowseClips(transactions, recordings, clips);
    }

    @Produces
    @Singleton
    CancelClip cancelClip(Workbench bench, Clips clips) {
        return new CancelClip(bench, clips);
    }

    @Produces
    @Singleton
    CutClip cutClip(Workbench bench, CutClip.Stores stores, Blobs blobs, Cutter cutter, Announcements announcements) {
        return new CutClip(bench, stores, blobs, cutter, announcements);
    }

    @Produces
    @Singleton
    CutClip.Stores cutStores(Clips clips, Recordings recordings, CaptionTracks captions) {
        return new CutClip.Stores(clips, recordings, captions);
    }

    @Produces
    @Singleton
    EditDraft editDraft(Workbench bench, Recordings recordings, Drafts drafts) {
        return new EditDraft(bench, recordings, drafts);
    }

    @Produces
    @Singleton
    BrowseDrafts browseDrafts(Transactions transactions, Recordings recordings, Drafts drafts) {
        return new BrowseDrafts(transactions, recordings, drafts);
    }

    @Produces
    @Singleton
    KeepCaptions keepCaptions(
            Workbench bench, Recordings recordings, CaptionTracks captions, Announcements announcements) {
        return new KeepCaptions(bench, recordings, captions, announcements);
    }

    @Produces
    @Singleton
    ShowCaptions showCaptions(Workbench bench, SharedRecordings shared, CaptionTracks captions) {
        return new ShowCaptions(bench, shared, captions);
    }

    @Produces
    @Singleton
    ReadTranscript readTranscript(Workbench bench, SharedRecordings found, CaptionTracks captions) {
        return new ReadTranscript(bench, found, captions);
    }
}
