package io.reelkeep.rest.admin.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.EventKeys;
import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.json.StrictJson;
import io.reelkeep.rest.shared.organisation.CallbackJson;
import io.reelkeep.rest.shared.organisation.SubscriptionJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void the_work_in_the_background() {
        var running = new TaskBoard.Row("stitch_part", Optional.of("1"), "7/1", NOON, true, 0, Optional.empty());
        var failing = new TaskBoard.Row("sweep", Optional.empty(), "all", NOON, false, 2, Optional.of(NOON));

        Golden.assertSame("api/tasks", TasksJson.of(List.of(running, failing)));
    }

    @Test
    void where_a_tenant_is_told() {
        Golden.assertSame(
                "api/callback",
                CallbackJson.of(new CallbackEndpoint(
                        new TenantId(1), URI.create("https://receiver.example/hook"), "1400000001")));
    }

    @Test
    void what_an_application_is_told_of() {
        var subscription = new EventSubscription(
                new AppId(7),
                new Addressee(
                        CallbackKind.MEETING, new TenantId(1), URI.create("https://receiver.example/e"), "AKIDexample"),
                "Archive",
                new SealedSecret(new byte[] {1}),
                true,
                Set.of(RecordingEvent.Kind.COMPLETED, RecordingEvent.Kind.STARTED));

        Golden.assertSame("api/event_subscriptions", SubscriptionJson.ListJson.of(List.of(subscription)));
        Golden.assertSame(
                "api/event_keys",
                SubscriptionJson.KeysJson.of(new EventKeys("bVPU6F8Htxl5XkAbp3jGV2xWp", Optional.of("A".repeat(43)))));
    }

    @Test
    void the_time() {
        Golden.assertSame("api/clock", ClockJson.of(NOON));
    }

    @Test
    void the_clock_moves_by_a_span_or_to_a_moment() {
        assertThat(advance("{'by':'PT90M'}").target(NOON)).isEqualTo(NOON.plusSeconds(5400));
        assertThat(advance("{'to':'2026-03-03T12:00:00Z'}").target(NOON)).isEqualTo(NOON.plusSeconds(86_400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'by':'PT1M','to':1772452800000}", "{'by':'90 minutes'}", "{'by':'PT2562047788015215H'}"})
    void a_wrong_move_is_refused(String json) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> advance(json).target(NOON));
    }

    private static ClockJson.AdvanceJson advance(String json) {
        return StrictJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), ClockJson.AdvanceJson.class);
    }
}
