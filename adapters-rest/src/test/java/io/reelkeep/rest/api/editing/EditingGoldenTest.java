package io.reelkeep.rest.api.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.editing.PlanClip;
import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.ClipWarning;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Draft;
import io.reelkeep.domain.editing.DraftId;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EditingGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RecordingFileId FILE = new RecordingFileId(1318080818611111111L);
    private static final Range RANGE = new Range(FILE, 61_000, 5_400_000);

    private static Clip clip() {
        return Clip.ordered(
                new ClipId(9),
                new TenantId(1),
                new RecordingId(8),
                "第一节 (clip)",
                new Cut(Cut.Operation.KEEP, CutMode.SNAP, List.of(RANGE)),
                NOON);
    }

    @Test
    void a_clip_in_the_queue() {
        Golden.assertSame("api/clip_queued", ClipJson.of(clip()));
    }

    @Test
    void a_clip_that_is_done() {
        Clip clip = clip();
        var map = new TimeMap(List.of(new TimeMap.Stretch(FILE, 60_000, 5_400_000, 0)));
        clip.done(
                clip.begin().orElseThrow(),
                new Clip.Result(
                        new RecordingFileId(10), map, Set.of(ClipWarning.HIDES_PICTURES, ClipWarning.REENCODED)),
                5_000_000_000L,
                NOON.plusSeconds(3));

        Golden.assertSame("api/clip_done", ClipJson.of(clip));
        Golden.assertSame("api/clips", ClipsJson.of(List.of(clip), 1));
        Golden.assertSame("api/clips_none", ClipsJson.of(List.of(), 20));
    }

    @Test
    void a_clip_that_failed() {
        Clip clip = clip();
        clip.failed(clip.begin().orElseThrow(), "empty_range", NOON.plusSeconds(3));

        Golden.assertSame("api/clip_failed", ClipJson.of(clip));
    }

    @Test
    void a_plan() {
        var range = new PlanClip.PlannedRange(
                RANGE,
                new TimeMap.Stretch(FILE, 60_000, 5_400_000, 0),
                new PlanClip.KeyFrames(Optional.of(60_000L), Optional.of(62_000L)),
                new PlanClip.KeyFrames(Optional.of(5_398_000L), Optional.empty()));
        var cut = new Cutter.CutPlan(
                List.of(new Cutter.Placed(60_000, 5_400_000, 0)),
                5_000_000_000L,
                5_340_000,
                "avc1.42c01e,mp4a.40.2",
                25,
                true);

        Golden.assertSame("api/clip_plan", PlanJson.of(new PlanClip.Plan(List.of(range), cut)));
    }

    @Test
    void a_draft() {
        var content = new Draft.Content(Optional.of("数学"), Cut.Operation.REMOVE, CutMode.STRICT, List.of(RANGE));
        Draft draft = Draft.begun(new DraftId(11), new TenantId(1), new RecordingId(8), content, NOON);

        Golden.assertSame("api/draft", DraftJson.of(draft));
        Golden.assertSame("api/drafts", DraftsJson.of(List.of(draft), 20));
    }

    @Test
    void key_frames_come_ten_thousand_at_a_time() {
        List<Long> many =
                LongStream.rangeClosed(0, KeyFramesJson.MAX_LISTED).boxed().toList();

        Golden.assertSame("api/key_frames", KeyFramesJson.of(List.of(0L, 2_000L)));
        assertThat(KeyFramesJson.of(many).keyFramesMs()).hasSize(10_000);
        assertThat(KeyFramesJson.of(many).nextFromMs()).contains(10_000L);
    }
}
