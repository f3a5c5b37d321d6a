package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.ClipState;
import io.reelkeep.domain.editing.ClipWarning;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.editing.port.Clips} promises. */
public interface ClipsContract extends StoreContract {
    RecordingFileId FILE = new RecordingFileId(6);
    Cut CUT = new Cut(
            Cut.Operation.REMOVE, CutMode.STRICT, List.of(new Range(FILE, 0, 1), new Range(FILE, 40_000, 50_000)));

    private Clip known(TenantId tenant, RecordingId recording) {
        Clip clip = Clip.ordered(new ClipId(SampleIds.next()), tenant, recording, "课程 (clip)", CUT, SampleTenants.NOON);
        inOne(() -> stores().clips().add(clip));
        return clip;
    }

    private Clip known() {
        return known(knownTenant().id(), new RecordingId(SampleIds.next()));
    }

    private Clip kept(Clip clip) {
        return inOne(() -> stores().clips().find(clip.tenant(), clip.id())).orElseThrow();
    }

    private int begun(Clip clip) {
        return inOne(() -> {
            Clip locked = stores().clips().lock(clip.tenant(), clip.id()).orElseThrow();
            int attempt = locked.begin().orElseThrow();
            stores().clips().save(locked);
            return attempt;
        });
    }

    @Test
    default void finds_a_clip_as_it_was_added() {
        Clip clip = known();

        assertThat(kept(clip).snapshot()).isEqualTo(clip.snapshot());
        assertThat(inOne(() -> stores().clips().lock(clip.tenant(), clip.id()).map(Clip::snapshot)))
                .contains(clip.snapshot());
    }

    @Test
    default void keeps_every_change_of_a_saved_clip() {
        Clip clip = known();
        var map = new TimeMap(
                List.of(new TimeMap.Stretch(FILE, 1, 40_000, 0), new TimeMap.Stretch(FILE, 50_000, 60_000, 39_999)));
        int attempt = clip.begin().orElseThrow();
        clip.done(
                attempt,
                new Clip.Result(
                        new RecordingFileId(7), map, Set.of(ClipWarning.HIDES_PICTURES, ClipWarning.CAPTIONS_LEFT_OUT)),
                6_000_000_000L,
                SampleTenants.NOON.plusSeconds(1));

        inOne(() -> stores().clips().save(clip));

        assertThat(kept(clip).snapshot()).isEqualTo(clip.snapshot());
    }

    @Test
    default void keeps_why_a_clip_failed() {
        Clip clip = known();
        clip.failed(clip.begin().orElseThrow(), "empty_range", SampleTenants.NOON.plusSeconds(1));

        inOne(() -> stores().clips().save(clip));

        assertThat(kept(clip).failure()).contains("empty_range");
        assertThat(kept(clip).state()).isEqualTo(ClipState.FAILED);
    }

    @Test
    default void five_hundred_ranges_fit() {
        List<Range> ranges = java.util.stream.LongStream.range(0, Cut.MAX_RANGES)
                .mapToObj(n -> new Range(new RecordingFileId(Long.MAX_VALUE), n, Long.MAX_VALUE))
                .toList();
        var cut = new Cut(Cut.Operation.KEEP, CutMode.EXACT, ranges);
        Clip clip = Clip.ordered(
                new ClipId(SampleIds.next()),
                knownTenant().id(),
                new RecordingId(1),
                "x".repeat(256),
                cut,
                SampleTenants.NOON);

        inOne(() -> stores().clips().add(clip));

        assertThat(kept(clip).cut()).isEqualTo(cut);
    }

    @Test
    default void clips_of_another_tenant_do_not_exist() {
        Clip clip = known();
        TenantId other = knownTenant().id();
        int attempt = begun(clip);

        assertThat(inOne(() -> stores().clips().find(other, clip.id()))).isEmpty();
        assertThat(inOne(() -> stores().clips().lock(other, clip.id()))).isEmpty();
        assertThat(inOne(() -> stores().clips().list(other, clip.recording(), Long.MAX_VALUE, 10)))
                .isEmpty();
        assertThat(inOne(() -> stores().clips().namesUnderWay(other, clip.recording())))
                .isEmpty();
        assertThat(inOne(() -> stores().clips().isWaitingFor(other, clip.id(), attempt)))
                .isFalse();
        assertThat(inOne(() -> stores().clips().advance(other, clip.id(), attempt, 1, 2)))
                .isFalse();
    }

    @Test
    default void lists_the_clips_of_a_recording_newest_first() {
        Clip first = known();
        Clip second = known(first.tenant(), first.recording());
        Clip third = known(first.tenant(), first.recording());
        known(first.tenant(), new RecordingId(SampleIds.next()));

        assertThat(ids(inOne(() -> stores().clips().list(first.tenant(), first.recording(), Long.MAX_VALUE, 2))))
                .containsExactly(third.id(), second.id());
        assertThat(ids(inOne(() -> stores().clips()
                        .list(first.tenant(), first.recording(), second.id().value(), 2))))
                .containsExactly(first.id());
    }

    private static List<ClipId> ids(List<Clip> clips) {
        return clips.stream().map(Clip::id).toList();
    }

    @Test
    default void names_are_taken_until_a_clip_has_ended() {
        Clip clip = known();
        assertThat(inOne(() -> stores().clips().namesUnderWay(clip.tenant(), clip.recording())))
                .containsExactly("课程 (clip)");

        begun(clip);
        assertThat(inOne(() -> stores().clips().namesUnderWay(clip.tenant(), clip.recording())))
                .containsExactly("课程 (clip)");

        cancel(clip);
        assertThat(inOne(() -> stores().clips().namesUnderWay(clip.tenant(), clip.recording())))
                .isEmpty();
    }

    private void cancel(Clip clip) {
        inOne(() -> {
            Clip locked = stores().clips().lock(clip.tenant(), clip.id()).orElseThrow();
            locked.cancel(SampleTenants.NOON);
            stores().clips().save(locked);
        });
    }

    @Test
    default void notes_how_far_the_latest_attempt_has_come() {
        Clip clip = known();
        int first = begun(clip);
        int second = begun(clip);

        assertThat(inOne(() -> stores().clips().advance(clip.tenant(), clip.id(), first, 9, 9)))
                .isFalse();
        assertThat(inOne(() -> stores().clips().isWaitingFor(clip.tenant(), clip.id(), first)))
                .isFalse();
        assertThat(inOne(() -> stores().clips().isWaitingFor(clip.tenant(), clip.id(), second)))
                .isTrue();
        assertThat(inOne(() -> stores().clips().advance(clip.tenant(), clip.id(), second, 5, 6_000_000_000L)))
                .isTrue();
        assertThat(kept(clip).snapshot().bytesDone()).isEqualTo(5);
        assertThat(kept(clip).snapshot().bytesPlanned()).isEqualTo(6_000_000_000L);
    }

    @Test
    default void nobody_waits_for_a_cancelled_clip() {
        Clip clip = known();
        int attempt = begun(clip);

        cancel(clip);

        assertThat(inOne(() -> stores().clips().isWaitingFor(clip.tenant(), clip.id(), attempt)))
                .isFalse();
        assertThat(inOne(() -> stores().clips().advance(clip.tenant(), clip.id(), attempt, 5, 6)))
                .isFalse();
        assertThat(kept(clip).state()).isEqualTo(ClipState.CANCELLED);
        assertThat(kept(clip).snapshot().bytesDone()).isZero();
    }

    @Test
    default void writers_of_the_same_clip_wait_for_each_other() {
        Clip clip = known();

        twentyTimesInTwoThreads(() -> {
            Clip locked = stores().clips().lock(clip.tenant(), clip.id()).orElseThrow();
            Optional<Integer> attempt = locked.begin();
            assertThat(attempt).isPresent();
            stores().clips().save(locked);
        });

        assertThat(kept(clip).attempt()).isEqualTo(40);
    }
}
