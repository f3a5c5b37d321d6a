package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.Announcement;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackDeliveryId;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.RetrySchedule;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.callback.port.CallbackDeliveries} promises. */
public interface CallbackDeliveriesContract extends StoreContract {
    RetrySchedule OFTEN = RetrySchedule.every(100, Duration.ofMinutes(1));

    private CallbackDelivery known(TenantId tenant) {
        Meeting meeting = knownMeeting(tenant);
        Recording folder = knownRecording(meeting);
        Capture capture = knownCapture(meeting, folder);
        RecordingFile file = SampleRecordings.file(capture.id(), knownBlob(tenant));
        folder.add(file);
        var delivery = CallbackDelivery.due(
                new CallbackDeliveryId(SampleIds.next()),
                new CallbackEndpoint(tenant, URI.create("https://receiver.example/cb?a=b"), "1400000001").addressee(),
                new Announcement(
                        folder.id(),
                        Optional.of(file.id()),
                        "local_record_callback",
                        "{\"event\":\"local_record_callback\",\"topic\":\"数学 🧮\"}"),
                SampleTenants.NOON);
        inOne(() -> {
            stores().recordings().save(folder);
            stores().deliveries().add(delivery);
        });
        return delivery;
    }

    private Optional<CallbackDelivery> kept(CallbackDelivery delivery) {
        return inOne(() -> stores().deliveries().find(delivery.tenant(), delivery.id()));
    }

    private List<CallbackDelivery> list(
            TenantId tenant, Optional<CallbackDelivery.State> state, long before, int limit) {
        return inOne(() -> stores().deliveries().list(tenant, state, before, limit));
    }

    private static RecordingFileId fileOf(CallbackDelivery delivery) {
        return delivery.told().file().orElseThrow();
    }

    private static CallbackAnswer answer(boolean acknowledged) {
        return new CallbackAnswer(acknowledged, Optional.of(200), "{\"error_code\":1}", 17);
    }

    @Test
    default void finds_a_delivery_as_it_was_added() {
        CallbackDelivery delivery = known(knownTenant().id());

        assertThat(kept(delivery)).contains(delivery);
        assertThat(inOne(() -> stores().deliveries().lock(delivery.tenant(), delivery.id())))
                .contains(delivery);
    }

    /** What was deleted is still told of. */
    @Test
    default void keeps_every_kind_without_a_file_and_of_a_recording_that_is_not_there() {
        TenantId tenant = knownTenant().id();
        for (CallbackKind kind : CallbackKind.values()) {
            var delivery = CallbackDelivery.due(
                    new CallbackDeliveryId(SampleIds.next()),
                    new Addressee(kind, tenant, URI.create("https://receiver.example/" + kind), "key"),
                    new Announcement(new RecordingId(SampleIds.next()), Optional.empty(), "deleted", "<xml>"),
                    SampleTenants.NOON);

            inOne(() -> stores().deliveries().add(delivery));

            assertThat(kept(delivery)).contains(delivery);
        }
    }

    @Test
    default void keeps_every_attempt_of_a_saved_delivery() {
        CallbackDelivery delivery = known(knownTenant().id());
        CallbackDelivery tried = delivery.beginning(SampleTenants.NOON, OFTEN)
                .answered(answer(false), SampleTenants.NOON.plusSeconds(2), OFTEN)
                .beginning(SampleTenants.NOON.plusSeconds(62), OFTEN)
                .answered(
                        new CallbackAnswer(false, Optional.empty(), "界".repeat(1_024), 5_000),
                        SampleTenants.NOON.plusSeconds(70),
                        OFTEN)
                .beginning(SampleTenants.NOON.plusSeconds(130), OFTEN);

        inOne(() -> stores().deliveries().save(tried));

        assertThat(kept(delivery)).contains(tried);
    }

    @Test
    default void a_new_round_begins_without_the_attempts_of_the_last() {
        CallbackDelivery delivery = known(knownTenant().id());
        CallbackDelivery given = delivery.beginning(SampleTenants.NOON, OFTEN)
                .answered(answer(true), SampleTenants.NOON.plusSeconds(2), OFTEN);
        inOne(() -> stores().deliveries().save(given));

        CallbackDelivery again = given.again(SampleTenants.NOON.plusSeconds(9));
        inOne(() -> stores().deliveries().save(again));

        assertThat(kept(delivery)).contains(again);
    }

    @Test
    default void deliveries_of_another_tenant_do_not_exist() {
        CallbackDelivery delivery = known(knownTenant().id());
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().deliveries().find(other, delivery.id())))
                .isEmpty();
        assertThat(inOne(() -> stores().deliveries().lock(other, delivery.id())))
                .isEmpty();
        assertThat(inOne(() -> stores().deliveries()
                        .existsFor(other, fileOf(delivery), delivery.told().event())))
                .isFalse();
        assertThat(list(other, Optional.empty(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    default void knows_whether_a_file_was_announced() {
        CallbackDelivery delivery = known(knownTenant().id());

        assertThat(inOne(() -> stores().deliveries()
                        .existsFor(
                                delivery.tenant(),
                                fileOf(delivery),
                                delivery.told().event())))
                .isTrue();
        assertThat(inOne(() -> stores().deliveries().existsFor(delivery.tenant(), fileOf(delivery), "other_event")))
                .isFalse();
    }

    @Test
    default void lists_newest_first_below_the_given_id() {
        TenantId tenant = knownTenant().id();
        CallbackDelivery first = known(tenant);
        CallbackDelivery second = known(tenant);
        CallbackDelivery third = known(tenant);

        assertThat(list(tenant, Optional.empty(), Long.MAX_VALUE, 2)).containsExactly(third, second);
        assertThat(list(tenant, Optional.empty(), second.id().value(), 2)).containsExactly(first);
    }

    @Test
    default void lists_one_state_alone() {
        TenantId tenant = knownTenant().id();
        CallbackDelivery pending = known(tenant);
        CallbackDelivery delivered =
                known(tenant).beginning(SampleTenants.NOON, OFTEN).answered(answer(true), SampleTenants.NOON, OFTEN);
        inOne(() -> stores().deliveries().save(delivered));

        assertThat(list(tenant, Optional.of(CallbackDelivery.State.PENDING), Long.MAX_VALUE, 9))
                .containsExactly(pending);
        assertThat(list(tenant, Optional.of(CallbackDelivery.State.DELIVERED), Long.MAX_VALUE, 9))
                .containsExactly(delivered);
        assertThat(list(tenant, Optional.of(CallbackDelivery.State.GIVEN_UP), Long.MAX_VALUE, 9))
                .isEmpty();
    }

    @Test
    default void writers_of_the_same_delivery_wait_for_each_other() {
        CallbackDelivery delivery = known(knownTenant().id());

        twentyTimesInTwoThreads(() -> {
            CallbackDelivery locked =
                    stores().deliveries().lock(delivery.tenant(), delivery.id()).orElseThrow();
            stores().deliveries().save(locked.beginning(SampleTenants.NOON, OFTEN));
        });

        assertThat(kept(delivery).orElseThrow().attemptsMade()).isEqualTo(40);
    }
}
