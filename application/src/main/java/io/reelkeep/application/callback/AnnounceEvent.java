package io.reelkeep.application.callback;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.callback.port.CallbackDeliveries;
import io.reelkeep.application.callback.port.CallbackEndpoints;
import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.application.callback.port.EventSubscriptions;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Credentials;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.User;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Prepares the deliveries of an event: one to everybody who wants to be told of it (F82). */
public final class AnnounceEvent implements Announcements {
    private final Workbench bench;
    private final Audience audience;
    private final Meetings meetings;
    private final Users users;
    private final CallbackDeliveries deliveries;
    private final EventBodies bodies;

    public AnnounceEvent(
            Workbench bench,
            Audience audience,
            Meetings meetings,
            Users users,
            CallbackDeliveries deliveries,
            EventBodies bodies) {
        this.bench = bench;
        this.audience = audience;
        this.meetings = meetings;
        this.users = users;
        this.deliveries = deliveries;
        this.bodies = bodies;
    }

    /** Who may be listening. */
    public record Audience(EventSubscriptions subscriptions, CallbackEndpoints endpoints, Credentials credentials) {}

    @Override
    public void raise(RecordingEvent event) {
        List<Addressee> listeners = listeners(event);
        if (!listeners.isEmpty()) {
            EventBodies.Occasion occasion = occasion(event);
            listeners.forEach(listener -> bodies.write(listener, occasion)
                    .ifPresent(written -> tell(listener, announcement(event, written))));
        }
    }

    private static Announcement announcement(RecordingEvent event, EventBodies.Written written) {
        return new Announcement(event.recording(), Optional.empty(), written.event(), written.body());
    }

    /** A subscription dies with its application, and tells it nothing that it may not see (F151, F152). */
    private List<Addressee> listeners(RecordingEvent event) {
        TenantId tenant = event.tenant();
        Stream<Addressee> subscribers = audience.subscriptions().list(tenant).stream()
                .filter(subscription -> subscription.wants(event.kind()))
                .map(EventSubscription::to)
                .filter(to -> audience.credentials()
                        .findByKey(to.kind().credential(), to.keyId())
                        .filter(app -> app.standing() == AppCredential.Standing.ENABLED)
                        .filter(app -> event.about().verdict(app.reach()) == AppReach.Verdict.IN_REACH)
                        .isPresent());
        Stream<Addressee> endpoint = audience.endpoints().find(tenant).map(CallbackEndpoint::addressee).stream();
        return Stream.concat(subscribers, endpoint).toList();
    }

    private EventBodies.Occasion occasion(RecordingEvent event) {
        Optional<Meeting> meeting = meetings.find(event.tenant(), event.about().meeting())
                .filter(known -> known.kind() != Meeting.Kind.UPLOAD);
        Map<UserId, String> names = new HashMap<>();
        Stream.concat(event.operator().stream(), Stream.of(event.about().owner()))
                .flatMap(user -> users.find(event.tenant(), user).stream())
                .forEach((User user) -> names.put(user.id(), user.name()));
        String id = "event/" + bench.ids().next();
        String traceId =
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.US_ASCII)).toString();
        return new EventBodies.Occasion(event, meeting, names, traceId);
    }

    @Override
    public void tell(Addressee to, Announcement told) {
        var delivery = CallbackDelivery.due(new CallbackDeliveryId(bench.ids().next()), to, told, bench.now());
        deliveries.add(delivery);
        bench.later(DeliverCallback.task(delivery));
    }
}
