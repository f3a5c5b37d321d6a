package io.reelkeep.domain.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.editing.TimeMap;
import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.recording.RecordingFileId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CaptionCutTest {
    private static final RecordingFileId FIRST = new RecordingFileId(1);
    private static final RecordingFileId SECOND = new RecordingFileId(2);

    private static Cue cue(long from, long to, String text) {
        return new Cue(Optional.of("id"), from, to, "line:0", text);
    }

    private static CaptionTrack track(Cue... cues) {
        return new CaptionTrack(TrackKind.SUBTITLES, new LanguageTag("en"), "English", List.of(cues));
    }

    private static TimeMap.Stretch stretch(RecordingFileId file, long from, long to, long at) {
        return new TimeMap.Stretch(file, from, to, at);
    }

    private static List<Cue> cut(TimeMap map, Map<RecordingFileId, CaptionTrack> tracks) {
        return CaptionCut.along(map, tracks).map(CaptionTrack::cues).orElse(List.of());
    }

    @Test
    void trims_and_shifts_what_is_kept_and_drops_the_rest() {
        var map = new TimeMap(List.of(stretch(FIRST, 1_000, 5_000, 0)));

        List<Cue> cues = cut(
                map,
                Map.of(
                        FIRST,
                        track(
                                cue(0, 1_000, "before"),
                                cue(500, 1_500, "over the start"),
                                cue(2_000, 3_000, "inside"),
                                cue(4_500, 9_000, "over the end"),
                                cue(5_000, 6_000, "behind"))));

        assertThat(cues)
                .containsExactly(
                        cue(0, 500, "over the start"), cue(1_000, 2_000, "inside"), cue(3_500, 4_000, "over the end"));
    }

    @Test
    void a_cue_that_goes_on_over_a_joint_stays_one() {
        var map = new TimeMap(List.of(stretch(FIRST, 0, 4_000, 0), stretch(FIRST, 6_000, 9_000, 4_000)));

        assertThat(cut(map, Map.of(FIRST, track(cue(3_000, 7_000, "long")))))
                .containsExactly(cue(3_000, 5_000, "long"));
    }

    @Test
    void joins_the_tracks_of_several_files_in_the_order_of_the_result() {
        var map = new TimeMap(List.of(stretch(SECOND, 0, 2_000, 0), stretch(FIRST, 0, 2_000, 2_000)));

        assertThat(cut(map, Map.of(FIRST, track(cue(0, 1_000, "one")), SECOND, track(cue(0, 2_000, "two")))))
                .containsExactly(cue(0, 2_000, "two"), cue(2_000, 3_000, "one"));
    }

    @Test
    void a_file_without_a_track_leaves_a_silence() {
        var map = new TimeMap(List.of(stretch(SECOND, 0, 2_000, 0), stretch(FIRST, 0, 2_000, 2_000)));

        assertThat(cut(map, Map.of(FIRST, track(cue(0, 1_000, "one"))))).containsExactly(cue(2_000, 3_000, "one"));
    }

    @Test
    void no_track_is_better_than_an_empty_one() {
        var map = new TimeMap(List.of(stretch(FIRST, 0, 1_000, 0)));

        assertThat(CaptionCut.along(map, Map.of(FIRST, track(cue(1_000, 2_000, "removed")))))
                .isEmpty();
        assertThat(CaptionCut.along(map, Map.of())).isEmpty();
    }

    @Test
    void what_no_track_can_hold_is_told() {
        Cue[] cues =
                IntStream.range(0, 1_001).mapToObj(n -> cue(n, n + 1, "text")).toArray(Cue[]::new);
        var map = new TimeMap(Collections.nCopies(20, stretch(FIRST, 0, 1_001, 0)));

        assertThatThrownBy(() -> CaptionCut.along(map, Map.of(FIRST, track(cues))))
                .isInstanceOf(CaptionCut.TooLong.class);
    }

    /** A cut of one file, and its track. */
    private record Sample(List<Cue> cues, TimeMap map) {}

    private static Sample sample(Random random) {
        List<Cue> cues = IntStream.range(0, random.nextInt(15))
                .mapToObj(n -> {
                    int from = random.nextInt(1_000);
                    return cue(from, from + 1 + random.nextInt(200), "cue " + n);
                })
                .toList();
        var stretches = new ArrayList<TimeMap.Stretch>();
        long at = 0;
        long from = 0;
        for (int n = 0; n < 1 + random.nextInt(5); n++) {
            from += random.nextInt(300);
            long to = from + random.nextInt(200);
            stretches.add(stretch(FIRST, from, to, at));
            at += to - from;
            from = to;
        }
        return new Sample(cues, new TimeMap(stretches));
    }

    @Test
    void a_text_is_read_exactly_as_long_as_its_time_is_kept() {
        ForAll.samples(CaptionCutTest::sample, sample -> {
            List<Cue> cut = cut(sample.map(), Map.of(FIRST, track(sample.cues().toArray(Cue[]::new))));

            for (Cue cue : sample.cues()) {
                assertThat(shownMillis(cut, cue.text())).isEqualTo(keptMillis(sample.map(), cue));
            }
        });
    }

    private static long shownMillis(List<Cue> cues, String text) {
        return cues.stream()
                .filter(cue -> cue.text().equals(text))
                .mapToLong(cue -> cue.toMillis() - cue.fromMillis())
                .sum();
    }

    private static long keptMillis(TimeMap map, Cue cue) {
        return map.stretches().stream()
                .mapToLong(part ->
                        Math.min(part.toMillis(), cue.toMillis()) - Math.max(part.fromMillis(), cue.fromMillis()))
                .filter(millis -> millis > 0)
                .sum();
    }

    @Test
    void cues_stay_in_order_and_inside_the_result() {
        ForAll.samples(CaptionCutTest::sample, sample -> {
            List<Cue> cut = cut(sample.map(), Map.of(FIRST, track(sample.cues().toArray(Cue[]::new))));

            TimeMap.Stretch last =
                    sample.map().stretches().get(sample.map().stretches().size() - 1);
            assertThat(cut).allSatisfy(cue -> {
                assertThat(cue.fromMillis()).isNotNegative();
                assertThat(cue.toMillis()).isLessThanOrEqualTo(last.placeOf(last.toMillis()));
            });
            assertThat(cut).extracting(Cue::fromMillis).isSorted();
        });
    }
}
