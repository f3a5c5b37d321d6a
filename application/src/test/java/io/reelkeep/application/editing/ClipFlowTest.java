package io.reelkeep.application.editing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.InMemoryBlobLedger;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.ClipState;
import io.reelkeep.domain.editing.ClipWarning;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.Cut.Operation;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A recorded lesson lasts a minute; the scripted cutter sees a key frame every two seconds. */
final class ClipFlowTest {
    private static final AppId APP = new AppId(7);

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording lesson = school.recorded();
    private final RecordingFile source = lesson.files().get(0);

    private Cut cut(Operation operation, CutMode mode, long... bounds) {
        List<Range> ranges = IntStream.range(0, bounds.length / 2)
                .mapToObj(n -> new Range(source.id(), bounds[2 * n], bounds[2 * n + 1]))
                .toList();
        return new Cut(operation, mode, ranges);
    }

    private Clip order(Cut cut, String... key) {
        return kit.orderClip.order(command(cut, APP, Optional.empty(), key));
    }

    private OrderClip.Command command(Cut cut, AppId app, Optional<String> name, String... key) {
        var caller = new Caller(school.tenant, app);
        return new OrderClip.Command(
                caller, lesson.id(), cut, name, List.of(key).stream().findFirst());
    }

    private Clip kept(Clip clip) {
        return kit.browseClips.show(school.tenant, clip.id());
    }

    private Recording folder() {
        return kit.showRecording.show(school.tenant, lesson.id()).recording();
    }

    private RecordingFile made(Clip clip) {
        RecordingFileId id = kept(clip).result().orElseThrow().file();
        return folder().file(id).orElseThrow();
    }

    private String text(RecordingFile file) {
        return new String(SampleBytes.read(kit.blobStore, file.body().blob()), StandardCharsets.UTF_8);
    }

    @Test
    void a_clip_becomes_a_file_of_the_same_recording() {
        Clip clip = order(cut(Operation.KEEP, CutMode.STRICT, 3_000, 10_000));
        assertThat(clip.state()).isEqualTo(ClipState.QUEUED);
        kit.runDue();

        assertThat(kept(clip).state()).isEqualTo(ClipState.DONE);
        RecordingFile file = made(clip);
        assertThat(file.making()).isEqualTo(RecordingFile.Making.CLIPPED);
        assertThat(file.name()).isEqualTo(source.name() + " (clip)");
        assertThat(file.startedAt()).isEqualTo(source.startedAt().plusSeconds(4));
        assertThat(file.endedAt()).isEqualTo(source.startedAt().plusSeconds(10));
        assertThat(text(file)).endsWith("[4000..10000];");
        assertThat(kept(clip).result().orElseThrow().map())
                .isEqualTo(new TimeMap(List.of(new TimeMap.Stretch(source.id(), 4_000, 10_000, 0))));
        assertThat(kept(clip).snapshot().bytesDone()).isEqualTo(file.sizeBytes());
        assertThat(folder().files())
                .hasSize(2)
                .contains(folder().file(source.id()).orElseThrow());
    }

    /** F82 */
    @Test
    void a_clip_is_told_of_with_its_file() {
        school.subscribe(CredentialKind.MEETING, Set.of(RecordingEvent.Kind.CLIPPED));
        order(cut(Operation.KEEP, CutMode.STRICT, 3_000, 10_000));
        kit.runDue();

        assertThat(kit.receiver.posts())
                .extracting(post -> post.delivery().told().body())
                .singleElement()
                .asString()
                .startsWith("CLIPPED by nobody in ")
                .contains(", files 1,");
    }

    @Test
    void a_clip_is_drawn_and_summed_as_every_file_is() {
        kit.illustrator.draws();
        Clip clip = order(cut(Operation.KEEP, CutMode.STRICT, 3_000, 10_000));
        kit.runDue();

        RecordingFile file = made(clip);
        var inside = kit.showRecording.show(school.tenant, lesson.id()).inside().orElseThrow();
        assertThat(inside.preview(file.id()).orElseThrow().named("poster.jpg")).isPresent();
        assertThat(kit.transactions.inOne(() -> kit.stores.checksums().find(school.tenant, List.of(file.contentTag()))))
                .containsKey(file.contentTag());
    }

    @Test
    void a_removal_maps_every_stretch_that_is_left() {
        Clip clip = order(cut(Operation.REMOVE, CutMode.STRICT, 9_000, 12_000));
        kit.runDue();

        assertThat(kept(clip).result().orElseThrow().map().stretches())
                .containsExactly(
                        new TimeMap.Stretch(source.id(), 0, 9_000, 0),
                        new TimeMap.Stretch(source.id(), 12_000, 60_000, 9_000));
    }

    @Test
    void says_when_pictures_stay_hidden() {
        Clip clip = order(cut(Operation.KEEP, CutMode.EXACT, 3_001, 10_000));
        kit.runDue();

        assertThat(kept(clip).result().orElseThrow().warnings()).containsExactly(ClipWarning.HIDES_PICTURES);
    }

    @Test
    void nameless_clips_are_numbered_also_while_they_are_made() {
        Cut cut = cut(Operation.KEEP, CutMode.SNAP, 0, 10_000);
        Clip first = order(cut);
        Clip second = order(cut);
        kit.runDue();
        Clip third = order(cut);
        Clip named = kit.orderClip.order(command(cut, APP, Optional.of("The best bit")));

        assertThat(List.of(first, second, third, named))
                .extracting(Clip::name)
                .containsExactly(
                        source.name() + " (clip)",
                        source.name() + " (clip 2)",
                        source.name() + " (clip 3)",
                        "The best bit");
    }

    @Test
    void the_same_order_under_the_same_key_is_one_order() {
        Cut cut = cut(Operation.KEEP, CutMode.SNAP, 0, 10_000);
        Clip first = order(cut, "key");
        kit.runDue();
        Clip again = order(cut, "key");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(ClipState.DONE);
        assertThat(folder().files()).hasSize(2);
    }

    @Test
    void another_order_under_the_same_key_is_refused() {
        Cut cut = cut(Operation.KEEP, CutMode.SNAP, 0, 10_000);
        order(cut, "key");

        assertRefused(Reason.IDEMPOTENCY_KEY_REUSED, () -> order(cut(Operation.KEEP, CutMode.SNAP, 0, 10_001), "key"));
        assertRefused(Reason.IDEMPOTENCY_KEY_REUSED, () -> order(cut(Operation.KEEP, CutMode.EXACT, 0, 10_000), "key"));
        assertRefused(
                Reason.IDEMPOTENCY_KEY_REUSED,
                () -> kit.orderClip.order(command(cut, APP, Optional.of("name"), "key")));
    }

    @Test
    void every_app_has_keys_of_its_own() {
        Cut cut = cut(Operation.KEEP, CutMode.SNAP, 0, 10_000);

        Clip mine = order(cut, "key");
        Clip theirs = kit.orderClip.order(command(cut, new AppId(8), Optional.empty(), "key"));

        assertThat(theirs.id()).isNotEqualTo(mine.id());
    }

    @Test
    void keys_are_kept_for_a_day_at_least() {
        Cut cut = cut(Operation.KEEP, CutMode.SNAP, 0, 10_000);
        Clip first = order(cut, "key");

        kit.advance(Duration.ofHours(24));
        assertThat(order(cut, "key").id()).isEqualTo(first.id());
        kit.advance(Duration.ofHours(2));
        assertThat(order(cut, "key").id()).isNotEqualTo(first.id());
    }

    @Test
    void a_plan_says_what_would_come_of_it_and_makes_nothing() {
        PlanClip.Plan plan =
                kit.planClip.plan(school.tenant, lesson.id(), cut(Operation.KEEP, CutMode.SNAP, 3_000, 10_000));

        PlanClip.PlannedRange range = plan.ranges().get(0);
        assertThat(range.effective()).isEqualTo(new TimeMap.Stretch(source.id(), 2_000, 10_000, 0));
        assertThat(range.atStart()).isEqualTo(new PlanClip.KeyFrames(Optional.of(2_000L), Optional.of(4_000L)));
        assertThat(range.atEnd()).isEqualTo(new PlanClip.KeyFrames(Optional.of(10_000L), Optional.of(10_000L)));
        assertThat(plan.cut().durationMillis()).isEqualTo(8_000);
        assertThat(kit.browseClips.list(school.tenant, lesson.id(), Long.MAX_VALUE, 10))
                .isEmpty();
    }

    @Test
    void a_plan_has_the_size_that_the_file_will_have() {
        Cut cut = cut(Operation.REMOVE, CutMode.STRICT, 9_000, 12_000, 30_000, 31_000);

        PlanClip.Plan plan = kit.planClip.plan(school.tenant, lesson.id(), cut);
        Clip clip = order(cut);
        kit.runDue();

        assertThat(made(clip).sizeBytes()).isEqualTo(plan.cut().sizeBytes());
    }

    @Test
    void a_plan_of_nothing_is_refused_and_such_an_order_fails() {
        Cut tooShort = cut(Operation.KEEP, CutMode.STRICT, 3_000, 3_500);

        assertRefused(Reason.MEDIA_UNFIT, () -> kit.planClip.plan(school.tenant, lesson.id(), tooShort));
        Clip clip = order(tooShort);
        kit.runDue();

        assertThat(kept(clip).state()).isEqualTo(ClipState.FAILED);
        assertThat(kept(clip).failure()).contains(MediaRefused.Code.EMPTY_RANGE.word());
        assertThat(folder().files()).hasSize(1);
    }

    @Test
    void finds_key_frames_around_a_range() {
        var query = new FindKeyFrames.Query(school.tenant, lesson.id(), source.id(), 3_000, Optional.of(5_000L));

        assertThat(kit.findKeyFrames.find(query)).contains(2_000L, 4_000L, 6_000L);
        assertRefused(
                Reason.BAD_PARAMETER,
                () -> kit.findKeyFrames.find(
                        new FindKeyFrames.Query(school.tenant, lesson.id(), source.id(), 60_000, Optional.empty())));
        assertRefused(
                Reason.FILE_UNKNOWN,
                () -> kit.findKeyFrames.find(new FindKeyFrames.Query(
                        school.tenant, lesson.id(), new RecordingFileId(1), 0, Optional.empty())));
    }

    @Test
    void what_is_not_there_or_anothers_is_unknown() {
        School other = new School(kit);
        Cut cut = cut(Operation.KEEP, CutMode.SNAP, 0, 10_000);
        Clip clip = order(cut);

        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.planClip.plan(other.tenant, lesson.id(), cut));
        assertRefused(
                Reason.RECORDING_UNKNOWN,
                () -> kit.orderClip.order(new OrderClip.Command(
                        new Caller(other.tenant, APP), lesson.id(), cut, Optional.empty(), Optional.empty())));
        assertRefused(Reason.CLIP_UNKNOWN, () -> kit.browseClips.show(other.tenant, clip.id()));
        assertRefused(Reason.CLIP_UNKNOWN, () -> kit.cancelClip.cancel(other.tenant, clip.id()));
        assertRefused(Reason.CLIP_UNKNOWN, () -> kit.browseClips.show(school.tenant, new ClipId(1)));
        assertRefused(
                Reason.RECORDING_UNKNOWN,
                () -> kit.browseClips.list(school.tenant, new RecordingId(1), Long.MAX_VALUE, 10));
    }

    /** C23 */
    @Test
    void tenants_who_do_not_pay_cut_nothing() {
        Cut cut = cut(Operation.KEEP, CutMode.SNAP, 0, 10_000);
        kit.changeTenant.change(
                school.tenant,
                tenant -> new Tenant(
                        tenant.id(),
                        tenant.name(),
                        tenant.edition(),
                        Optional.of(kit.clock.instant()),
                        tenant.quotaBytes(),
                        tenant.zone(),
                        tenant.createdAt()));

        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> order(cut));
        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> kit.planClip.plan(school.tenant, lesson.id(), cut));
    }

    @Test
    void the_bytes_of_a_clip_are_kept_and_nothing_else() {
        Clip clip = order(cut(Operation.KEEP, CutMode.SNAP, 0, 10_000));
        kit.advance(Kit.GARBAGE_AGE.multipliedBy(2));

        assertThat(kit.transactions.inOne(
                        () -> ((InMemoryBlobLedger) kit.stores.ledger()).in(InMemoryBlobLedger.State.INTENDED)))
                .isEmpty();
        assertThat(kit.blobStore.kept()).contains(made(clip).body().blob());
    }
}
