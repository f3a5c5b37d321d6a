package io.reelkeep.rest.api.callback;

import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackAttempt;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
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

    private static CallbackDelivery delivery() {
        var refused = new CallbackAnswer(false, Optional.of(500), "{\"error_code\":1}", 42);
        return new CallbackDelivery(
                new CallbackDeliveryId(5),
                new TenantId(1),
                new RecordingId(8),
                new RecordingFileId(6),
                "local_record_callback",
                URI.create("https://receiver.example/hook"),
                "1400000001",
                "{\"event\":1}",
                CallbackDelivery.State.PENDING,
                1,
                List.of(
                        new CallbackAttempt(1, NOON, Optional.of(refused)),
                        new CallbackAttempt(2, NOON.plusSeconds(60), Optional.empty())),
                Optional.of(NOON.plusSeconds(120)),
                NOON);
    }
}
