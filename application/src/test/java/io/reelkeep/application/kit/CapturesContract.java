package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureFlags;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.RolloverRule;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.capture.port.Captures} promises. */
public interface CapturesContract extends StoreContract {
    private Capture.Snapshot kept(Capture capture) {
        return inOne(() -> stores().captures()
                .find(capture.tenant(), capture.id())
                .orElseThrow()
                .snapshot());
    }

    private void change(Capture capture, Consumer<Capture> change) {
        inOne(() -> {
            Capture locked =
                    stores().captures().lock(capture.tenant(), capture.id()).orElseThrow();
            change.accept(locked);
            stores().captures().save(locked);
        });
    }

    @Test
    default void finds_a_capture_as_it_was_added() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording folder = knownRecording(meeting);
        var options = new CaptureOptions(
                Optional.of("第一课 🎬"),
                List.of("数学", "a,b", "c\"d"),
                0xFFFF_FFFFL,
                VideoSource.AUXILIARY,
                true,
                new CaptureFlags(true, false, true));
        Capture capture = Capture.open(
                new CaptureId(SampleIds.next()),
                meeting.tenant(),
                folder.id(),
                meeting.id(),
                meeting.creator(),
                folder.origin(),
                options,
                SampleTenants.NOON.plusMillis(7));
        inOne(() -> stores().captures().add(capture));

        assertThat(kept(capture)).isEqualTo(capture.snapshot());
    }

    @Test
    default void keeps_every_change_of_a_saved_capture() {
        Capture capture = knownCapture(knownTenant().id());
        List<Segment> segments =
                IntStream.of(2, 3, 5).mapToObj(SampleCaptures::segment).toList();
        segments.forEach(segment -> capture.receive(segment, SampleTenants.NOON.plusSeconds(70)));
        capture.stop(6, SampleTenants.NOON.plusSeconds(80));
        capture.seal(segments, new RolloverRule(Duration.ofSeconds(20)));
        int fence = capture.begin(1).orElseThrow().attempt();
        capture.made(1, fence, List.of(new RecordingFileId(7), new RecordingFileId(8)));
        capture.failed(2, capture.begin(2).orElseThrow().attempt(), "corrupt");
        capture.begin(3);

        change(capture, locked -> {});
        inOne(() -> stores().captures().save(capture));

        assertThat(kept(capture)).isEqualTo(capture.snapshot());
    }

    @Test
    default void does_not_see_a_change_that_was_not_saved() {
        Capture capture = knownCapture(knownTenant().id());

        inOne(() -> {
            Capture locked =
                    stores().captures().lock(capture.tenant(), capture.id()).orElseThrow();
            locked.receive(SampleCaptures.segment(1), SampleTenants.NOON.plusSeconds(1));
            locked.stop(1, SampleTenants.NOON.plusSeconds(2));
        });

        assertThat(kept(capture)).isEqualTo(capture.snapshot());
    }

    @Test
    default void captures_of_another_tenant_do_not_exist() {
        Capture capture = knownCapture(knownTenant().id());
        TenantId other = knownTenant().id();

        inOne(() -> stores().captures().touch(other, capture.id(), SampleTenants.NOON.plusSeconds(9)));

        assertThat(inOne(() -> stores().captures().find(other, capture.id()))).isEmpty();
        assertThat(inOne(() -> stores().captures().lock(other, capture.id()))).isEmpty();
        assertThat(inOne(() -> stores().captures().openOf(other, capture.recorder())))
                .isEmpty();
        assertThat(kept(capture).lastDataAt()).isEqualTo(SampleTenants.NOON);
    }

    /** F119 */
    @Test
    default void finds_what_somebody_has_open() {
        Capture capture = knownCapture(knownTenant().id());

        assertThat(inOne(() -> stores().captures()
                        .openOf(capture.tenant(), capture.recorder())
                        .orElseThrow()
                        .snapshot()))
                .isEqualTo(capture.snapshot());
        assertThat(inOne(() -> stores().captures().openOf(capture.tenant(), new UserId("bob"))))
                .isEmpty();
    }

    @Test
    default void stopped_and_sealed_captures_are_not_open() {
        Capture capture = knownCapture(knownTenant().id());

        change(capture, locked -> locked.stop(3, SampleTenants.NOON));
        assertThat(inOne(() -> stores().captures().openOf(capture.tenant(), capture.recorder())))
                .isEmpty();

        change(capture, locked -> locked.seal(List.of(), RolloverRule.NINETY_MINUTES));
        assertThat(inOne(() -> stores().captures().openOf(capture.tenant(), capture.recorder())))
                .isEmpty();
    }

    /** F130 */
    @Test
    default void a_touch_moves_the_last_sign_of_life_forward_only() {
        Capture capture = knownCapture(knownTenant().id());
        Instant later = SampleTenants.NOON.plusSeconds(30);

        inOne(() -> stores().captures().touch(capture.tenant(), capture.id(), later));
        inOne(() -> stores().captures().touch(capture.tenant(), capture.id(), later.minusSeconds(10)));

        assertThat(kept(capture).lastDataAt()).isEqualTo(later);
        assertThat(inOne(() -> stores().captures()
                        .lock(capture.tenant(), capture.id())
                        .orElseThrow()
                        .snapshot()
                        .lastDataAt()))
                .isEqualTo(later);
    }

    @Test
    default void a_save_does_not_undo_a_touch() {
        Capture capture = knownCapture(knownTenant().id());
        Instant later = SampleTenants.NOON.plusSeconds(30);

        change(capture, locked -> {
            stores().captures().touch(capture.tenant(), capture.id(), later);
            locked.receive(SampleCaptures.segment(1), SampleTenants.NOON.plusSeconds(20));
        });

        assertThat(kept(capture).lastDataAt()).isEqualTo(later);
        assertThat(kept(capture).receivedSegments()).isEqualTo(1);
    }

    @Test
    default void a_save_after_a_touch_moves_on() {
        Capture capture = knownCapture(knownTenant().id());
        inOne(() -> stores().captures().touch(capture.tenant(), capture.id(), SampleTenants.NOON.plusSeconds(5)));

        change(capture, locked -> locked.isAlive(SampleTenants.NOON.plusSeconds(20)));

        assertThat(kept(capture).lastDataAt()).isEqualTo(SampleTenants.NOON.plusSeconds(20));
    }

    @Test
    default void a_touch_does_nothing_to_a_sealed_capture() {
        Capture capture = knownCapture(knownTenant().id());
        change(capture, locked -> locked.seal(List.of(), RolloverRule.NINETY_MINUTES));
        Capture.Snapshot sealed = kept(capture);

        inOne(() -> stores().captures().touch(capture.tenant(), capture.id(), SampleTenants.NOON.plusSeconds(5)));

        assertThat(kept(capture)).isEqualTo(sealed);
    }

    @Test
    default void all_that_is_not_sealed_can_be_touched_at_once() {
        Capture open = knownCapture(knownTenant().id());
        Capture sealed = knownCapture(knownTenant().id());
        change(sealed, locked -> locked.seal(List.of(), RolloverRule.NINETY_MINUTES));
        Instant later = SampleTenants.NOON.plusSeconds(45);

        inOne(() -> stores().captures().touchAll(later));

        assertThat(kept(open).lastDataAt()).isEqualTo(later);
        assertThat(kept(sealed).lastDataAt()).isBefore(later);
    }

    @Test
    default void writers_of_the_same_capture_wait_for_each_other() {
        Capture capture = knownCapture(knownTenant().id());

        twentyTimesInTwoThreads(() -> {
            Capture locked =
                    stores().captures().lock(capture.tenant(), capture.id()).orElseThrow();
            locked.receive(SampleCaptures.segment(1), SampleTenants.NOON);
            stores().captures().save(locked);
        });

        assertThat(kept(capture).receivedSegments()).isEqualTo(40);
    }

    @Test
    default void finds_what_somebody_recorded_last_in_a_meeting() {
        Meeting meeting = knownMeeting(knownTenant().id());
        Recording folder = knownRecording(meeting);
        Capture first = knownCapture(meeting, folder);
        change(first, locked -> locked.seal(List.of(), RolloverRule.NINETY_MINUTES));
        Capture second = knownCapture(meeting, folder);
        Meeting elsewhere = knownMeeting(meeting.tenant());
        knownCapture(elsewhere, knownRecording(elsewhere));

        assertThat(latest(meeting.tenant(), meeting, folder.origin()))
                .map(Capture::id)
                .contains(second.id());
        assertThat(latest(meeting.tenant(), meeting, Origin.LIVE)).isEmpty();
        assertThat(latest(knownTenant().id(), meeting, folder.origin())).isEmpty();
    }

    private Optional<Capture> latest(TenantId tenant, Meeting meeting, Origin origin) {
        return inOne(() -> stores().captures().latestOf(tenant, meeting.id(), meeting.creator(), origin));
    }

    /** F134: a segment of 20 s has 100,000 bytes and its number. */
    @Test
    default void what_is_still_to_come_of_captures_is_counted_until_they_are_sealed() {
        TenantId tenant = knownTenant().id();
        Capture first = knownCapture(tenant);
        knownCapture(tenant);
        TenantId other = knownTenant().id();
        knownCapture(other);
        change(first, locked -> locked.receive(SampleCaptures.segment(1), SampleTenants.NOON.plusSeconds(1)));

        assertThat(inOne(() -> stores().captures().outstandingBytes(tenant, 100_002)))
                .isEqualTo(1 + 100_002);
        assertThat(inOne(() -> stores().captures().outstandingBytes(tenant, 100_000)))
                .isEqualTo(100_000);
        change(first, locked -> locked.stop(1, SampleTenants.NOON.plusSeconds(2)));
        assertThat(inOne(() -> stores().captures().outstandingBytes(tenant, 100_002)))
                .isEqualTo(1 + 100_002);
        change(first, locked -> locked.seal(List.of(SampleCaptures.segment(1)), RolloverRule.NINETY_MINUTES));
        assertThat(inOne(() -> stores().captures().outstandingBytes(tenant, 100_002)))
                .isEqualTo(100_002);
    }
}
