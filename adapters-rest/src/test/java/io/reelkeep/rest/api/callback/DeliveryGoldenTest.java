package io.reelkeep.rest.api.callback;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackAttempt;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Golden;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_delivery_after_a_refusal_and_a_crash() {
        Golden.assertSame("api/delivery", DeliveryJson.withBody(delivery()));
    }

    @Test
    void the_log_leaves_bodies_out_and_says_how_to_go_on() {
        Golden.assertSame("api/deliveries", DeliveriesJson.of(List.of(delivery()), 1));
        Golden.assertSame("api/deliveries_none", DeliveriesJson.of(List.of(), 1));
    }

    @Test
    void an_event_is_not_about_one_file() {
        CallbackDelivery event = CallbackDelivery.due(
                new CallbackDeliveryId(7),
                new Addressee(
                        CallbackKind.MEETING, new TenantId(1), URI.create("https://receiver.example/e"), "AKIDexample"),
                new Announcement(new RecordingId(8), Optional.empty(), "recording.started", "{}"),
                NOON);

        Golden.assertSame("api/delivery_event", DeliveryJson.withBody(event));
    }

    private static CallbackDelivery delivery() {
        var refused = new CallbackAnswer(false, Optional.of(500), "{\"error_code\":1}", 42);
        return new CallbackDelivery(
                new CallbackDeliveryId(5),
                new Addressee(
                        CallbackKind.CLASSROOM,
                        new TenantId(1),
                        URI.create("https://receiver.example/hook"),
                        "1400000001"),
                new Announcement(
                        new RecordingId(8),
                        Optional.of(new RecordingFileId(6)),
                        "local_record_callback",
                        "{\"event\":1}"),
                CallbackDelivery.State.PENDING,
                1,
                List.of(
                        new CallbackAttempt(1, NOON, Optional.of(refused)),
                        new CallbackAttempt(2, NOON.plusSeconds(60), Optional.empty())),
                Optional.of(NOON.plusSeconds(120)),
                NOON);
    }
}
