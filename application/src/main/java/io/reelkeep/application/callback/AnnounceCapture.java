package io.reelkeep.application.callback;

import io.reelkeep.application.callback.port.CallbackBodies;
import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;

/** Prepares the callbacks of a finished capture: one for each of its files (contract: Classroom 3). */
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
        recording.files().stream()
                .filter(file -> file.capture().equals(capture.id()))
                .filter(file -> !deliveries.existsFor(capture.tenant(), file.id(), bodies.fileFinishedEvent()))
                .forEach(file -> announce(endpoint, meeting, capture, recording, file));
    }

    private void announce(
            CallbackEndpoint endpoint, Meeting meeting, Capture capture, Recording recording, RecordingFile file) {
        String body = bodies.fileFinished(
                endpoint.keyId(), meeting, capture, recording, file, links.to(recording, file.id(), bench.now()));
        var delivery = CallbackDelivery.due(
                new CallbackDeliveryId(bench.ids().next()),
                endpoint,
                recording.id(),
                file.id(),
                bodies.fileFinishedEvent(),
                body,
                bench.now());
        deliveries.add(delivery);
        bench.later(DeliverCallback.task(delivery));
    }
}
