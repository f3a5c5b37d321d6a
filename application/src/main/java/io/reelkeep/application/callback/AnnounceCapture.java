package io.reelkeep.application.callback;

import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.application.callback.port.CallbackBodies.LinkedFile;
import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Prepares the callbacks of a finished capture: one for each of its files (contract: Classroom 3), and one for the end of what
 * the server has recorded of a class (contract: Classroom 4).
 */
public final class AnnounceCapture {
    private final Workbench bench;
    private final Told told;
    private final CallbackEndpoints endpoints;
    private final CallbackDeliveries deliveries;
    private final CallbackBodies bodies;
    private final OpenLinks links;

    public AnnounceCapture(
            Workbench bench,
            Told told,
            CallbackEndpoints endpoints,
            CallbackDeliveries deliveries,
            CallbackBodies bodies,
            OpenLinks links) {
        this.bench = bench;
        this.told = told;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.links = links;
    }

    /** What is told of. */
    public record Told(Captures captures, Recordings recordings, Meetings meetings) {}

    /** May be run twice: a file is announced once. A tenant without an endpoint is not told. */
    public void announce(TenantId tenant, CaptureId id) {
        bench.transactions().inOne(() -> {
            Optional<CallbackEndpoint> endpoint = endpoints.find(tenant);
            Optional<Capture> capture = told.captures().lock(tenant, id);
            if (endpoint.isPresent() && capture.isPresent()) {
                announce(endpoint.get(), capture.get());
            }
        });
    }

    private void announce(CallbackEndpoint endpoint, Capture capture) {
        Recording recording =
                told.recordings().lock(capture.tenant(), capture.recording()).orElseThrow();
        Meeting meeting =
                told.meetings().find(capture.tenant(), capture.meeting()).orElseThrow();
        var about = new About(endpoint, meeting, capture, recording);
        List<RecordingFile> files = recording.files().stream()
                .filter(file -> file.capture().equals(capture.id()))
                .toList();
        files.stream()
                .filter(file -> isNew(capture.tenant(), file, bodies.fileFinishedEvent()))
                .forEach(file -> announce(about, file));
        bodies.onlineStoppedEvent(meeting, capture).ifPresent(event -> announceEnd(about, event, files));
    }

    /** Who is told of what. */
    private record About(CallbackEndpoint endpoint, Meeting meeting, Capture capture, Recording recording) {}

    private boolean isNew(TenantId tenant, RecordingFile file, String event) {
        return !deliveries.existsFor(tenant, file.id(), event);
    }

    private void announce(About about, RecordingFile file) {
        LinkedFile linked = linked(about, file);
        String body = bodies.fileFinished(
                about.endpoint().keyId(), about.meeting(), about.capture(), about.recording(), file, linked.link());
        add(about, Optional.of(file.id()), bodies.fileFinishedEvent(), body);
    }

    /** Once for all files, of which the first stands for the others. */
    private void announceEnd(About about, String event, List<RecordingFile> files) {
        List<RecordingFile> recorded = files.stream()
                .filter(file -> file.making() == RecordingFile.Making.RECORDED)
                .toList();
        TenantId tenant = about.endpoint().tenant();
        if (recorded.stream().limit(1).allMatch(first -> isNew(tenant, first, event))) {
            List<LinkedFile> linked =
                    recorded.stream().map(file -> linked(about, file)).toList();
            String body = bodies.onlineStopped(about.meeting(), about.capture(), linked, bench.now());
            add(about, recorded.stream().map(RecordingFile::id).findFirst(), event, body);
        }
    }

    private LinkedFile linked(About about, RecordingFile file) {
        return new LinkedFile(file, links.to(about.recording(), file.id(), bench.now()));
    }

    private void add(About about, Optional<RecordingFileId> file, String event, String body) {
        var delivery = CallbackDelivery.due(
                new CallbackDeliveryId(bench.ids().next()),
                about.endpoint().addressee(),
                new Announcement(about.recording().id(), file, event, body),
                bench.now());
        deliveries.add(delivery);
        bench.later(DeliverCallback.task(delivery));
    }
}
