package io.reelkeep.application.kit;

import static io.reelkeep.domain.kit.SampleMeetings.attendee;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.capture.port.CaptureEntry;
import io.reelkeep.application.capture.port.CaptureQuery;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureStage;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.capture.RolloverRule;
import io.reelkeep.domain.kit.SampleCaptures;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.capture.port.Captures} promises of its list. */
public interface CaptureListContract extends StoreContract {
    private static CaptureQuery all(TenantId tenant) {
        return in(tenant, Optional.empty(), Optional.empty());
    }

    private static CaptureQuery in(TenantId tenant, Optional<CaptureStage> stage, Optional<String> text) {
        return new CaptureQuery(
                tenant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                stage,
                Optional.empty(),
                text,
                Instant.EPOCH,
                SampleTenants.NOON.plusSeconds(1),
                Long.MAX_VALUE,
                100);
    }

    private List<CaptureEntry> list(CaptureQuery wanted) {
        return inOne(() -> stores().captures().list(wanted));
    }

    private static List<Capture.Snapshot> captures(List<CaptureEntry> entries) {
        return entries.stream().map(entry -> entry.capture().snapshot()).toList();
    }

    private Capture changed(Capture capture, Consumer<Capture> change) {
        return inOne(() -> {
            Capture locked =
                    stores().captures().lock(capture.tenant(), capture.id()).orElseThrow();
            change.accept(locked);
            stores().captures().save(locked);
            return locked;
        });
    }

    @Test
    default void lists_captures_with_what_they_record_the_newest_first() {
        TenantId tenant = knownTenant().id();
        UserId bob = knownUser(tenant, "bob").id();
        UserId carol = knownUser(tenant, "carol").id();
        Meeting lesson = SampleMeetings.lesson(
                tenant, bob, attendee(carol, MeetingRole.ASSISTANT), attendee(carol, MeetingRole.STUDENT));
        inOne(() -> {
            stores().meetings().add(lesson);
        });
        Capture taught = knownCapture(lesson, knownRecording(lesson));
        Capture second = knownCapture(tenant);
        knownCapture(knownTenant().id());

        List<CaptureEntry> page = list(all(tenant));

        assertThat(captures(page)).containsExactly(second.snapshot(), taught.snapshot());
        assertThat(page.get(1).gathering())
                .isEqualTo(new CaptureEntry.Gathering(
                        Meeting.Kind.CLASS, "330022", "Weekly round", Optional.of(bob), Optional.of(carol)));
        assertThat(page.get(0).gathering().teacher()).isEmpty();
        assertThat(page.get(0).made()).isEqualTo(CaptureEntry.Made.NOTHING);
    }

    @Test
    default void goes_on_before_the_last_one_of_a_page() {
        TenantId tenant = knownTenant().id();
        Capture first = knownCapture(tenant);
        Capture second = knownCapture(tenant);
        CaptureQuery wanted = new CaptureQuery(
                tenant,
                Optional.empty(),
                Optional.of(first.recorder()),
                Optional.of(CaptureState.OPEN),
                Optional.empty(),
                Optional.of(Origin.LOCAL),
                Optional.empty(),
                SampleTenants.NOON,
                SampleTenants.NOON,
                second.id().value(),
                1);

        assertThat(captures(list(wanted))).containsExactly(first.snapshot());
    }

    @Test
    default void bounds_of_time_are_inclusive() {
        TenantId tenant = knownTenant().id();
        knownCapture(tenant);

        assertThat(list(opened(tenant, SampleTenants.NOON, SampleTenants.NOON))).hasSize(1);
        assertThat(list(opened(tenant, SampleTenants.NOON.plusMillis(1), SampleTenants.NOON.plusSeconds(9))))
                .isEmpty();
        assertThat(list(opened(tenant, Instant.EPOCH, SampleTenants.NOON.minusMillis(1))))
                .isEmpty();
    }

    private static CaptureQuery opened(TenantId tenant, Instant from, Instant to) {
        return new CaptureQuery(
                tenant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                to,
                Long.MAX_VALUE,
                9);
    }

    @Test
    default void people_see_what_they_record_and_what_is_recorded_for_them() {
        TenantId tenant = knownTenant().id();
        UserId bob = knownUser(tenant, "bob").id();
        Capture alices = knownCapture(tenant);
        Meeting alicesOther = knownMeeting(tenant);
        Recording folder = knownRecording(alicesOther);
        Capture byBob = SampleCaptures.open(alicesOther, folder.id(), bob, folder.origin());
        inOne(() -> stores().captures().add(byBob));

        assertThat(captures(list(all(tenant).seenBy(bob)))).containsExactly(byBob.snapshot());
        assertThat(captures(list(all(tenant).seenBy(alicesOther.creator()))))
                .containsExactly(byBob.snapshot(), alices.snapshot());
        assertThat(list(all(tenant).seenBy(new UserId("carol")))).isEmpty();
    }

    @Test
    default void finds_by_stage() {
        TenantId tenant = knownTenant().id();
        Capture open = knownCapture(tenant);
        Capture empty = changed(knownCapture(tenant), it -> it.seal(List.of(), RolloverRule.NINETY_MINUTES));
        Capture pending = changed(
                knownCapture(tenant), it -> it.seal(List.of(SampleCaptures.segment(1)), RolloverRule.NINETY_MINUTES));
        Capture made = changed(knownCapture(tenant), it -> {
            it.seal(List.of(SampleCaptures.segment(1)), RolloverRule.NINETY_MINUTES);
            it.made(1, it.begin(1).orElseThrow().attempt(), List.of(new RecordingFileId(7)));
        });

        assertThat(captures(list(in(tenant, Optional.of(CaptureStage.UPLOADING), Optional.empty()))))
                .containsExactly(open.snapshot());
        assertThat(captures(list(in(tenant, Optional.of(CaptureStage.STITCHING), Optional.empty()))))
                .containsExactly(pending.snapshot());
        assertThat(captures(list(in(tenant, Optional.of(CaptureStage.READY), Optional.empty()))))
                .containsExactly(made.snapshot());
        assertThat(captures(list(in(tenant, Optional.of(CaptureStage.FAILED), Optional.empty()))))
                .containsExactly(empty.snapshot());
    }

    @Test
    default void finds_by_subject_and_by_the_whole_code() {
        TenantId tenant = knownTenant().id();
        knownCapture(tenant);

        assertThat(list(in(tenant, Optional.empty(), Optional.of("LY ROU")))).hasSize(1);
        assertThat(list(in(tenant, Optional.empty(), Optional.of("700800900")))).hasSize(1);
        assertThat(list(in(tenant, Optional.empty(), Optional.of("7008009")))).isEmpty();
        assertThat(list(in(tenant, Optional.empty(), Optional.of("%")))).isEmpty();
        assertThat(list(in(tenant, Optional.empty(), Optional.of("Weekly_round"))))
                .isEmpty();
    }
}
