package io.reelkeep.bootstrap;

import io.reelkeep.application.delivery.DeliverMedia;
import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.preview.port.Previews;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.media.delivery.Mp4Renditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Media on their way to viewers. */
@ApplicationScoped
public class DeliveryWiring {
    @Produces
    @Singleton
    Renditions renditions(FileBodies bodies) {
        return new Mp4Renditions(bodies);
    }

    @Produces
    @Singleton
    DeliverMedia deliverMedia(
            Workbench bench, SharedRecordings links, Renditions renditions, Previews previews, BlobStore store) {
        return new DeliverMedia(bench, links, renditions, previews, store);
    }
}
