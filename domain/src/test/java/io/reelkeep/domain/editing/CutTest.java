package io.reelkeep.domain.editing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.editing.Cut.Operation;
import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files of the samples last ten minutes. */
final class CutTest {
    private static final int LENGTH = 600_000;

    private final Recording recording =
            SampleRecordings.folder(SampleMeetings.meeting(new TenantId(7), new UserId("alice")), Origin.LOCAL);
    private final RecordingFile first = SampleRecordings.file(new CaptureId(1), SampleIds.blob());
    private final RecordingFile second =
            SampleRecordings.file(new CaptureId(1), SampleIds.blob(), SampleTenants.NOON.plusSeconds(600));

    CutTest() {
        recording.add(second);
        recording.add(first);
    }

    private static Range range(RecordingFile file, long from, long to) {
        return new Range(file.id(), from, to);
    }

    private static Cut cut(Operation operation, Range... ranges) {
        return new Cut(operation, operation.usualMode(), List.of(ranges));
    }

    @Test
    void keeps_in_the_order_asked_for_and_as_often() {
        Cut cut = cut(Operation.KEEP, range(second, 5, 6), range(first, 0, LENGTH), range(second, 5, 6));

        assertThat(cut.kept(recording))
                .containsExactly(range(second, 5, 6), range(first, 0, LENGTH), range(second, 5, 6));
    }

    @Test
    void what_is_left_of_a_removal_comes_in_the_order_of_recording() {
        Cut cut = cut(Operation.REMOVE, range(second, 0, 10), range(first, 20, 30), range(first, 10, 20));

        assertThat(cut.kept(recording))
                .containsExactly(range(first, 0, 10), range(first, 30, LENGTH), range(second, 10, LENGTH));
    }

    @Test
    void a_removal_touches_named_files_only() {
        assertThat(cut(Operation.REMOVE, range(second, 0, 10)).kept(recording))
                .containsExactly(range(second, 10, LENGTH));
    }

    @Test
    void a_removal_may_take_a_file_away_but_not_everything() {
        Cut one = cut(Operation.REMOVE, range(first, 0, LENGTH), range(second, 1, LENGTH));
        assertThat(one.kept(recording)).containsExactly(range(second, 0, 1));

        Cut all = cut(Operation.REMOVE, range(first, 0, LENGTH));
        assertRefused(Reason.BAD_PARAMETER, () -> all.kept(recording));
    }

    @Test
    void ranges_lie_inside_their_files() {
        assertThat(cut(Operation.KEEP, range(first, LENGTH - 1, LENGTH)).kept(recording))
                .hasSize(1);
        assertRefused(
                Reason.BAD_PARAMETER,
                () -> cut(Operation.KEEP, range(first, 0, LENGTH + 1)).kept(recording));
        assertRefused(
                Reason.BAD_PARAMETER,
                () -> cut(Operation.REMOVE, range(first, 5, LENGTH + 1)).kept(recording));
        assertRefused(Reason.BAD_PARAMETER, () -> range(first, -1, 5));
        assertRefused(Reason.BAD_PARAMETER, () -> range(first, 5, 5));
        assertRefused(Reason.BAD_PARAMETER, () -> range(first, 6, 5));
    }

    @Test
    void refuses_files_of_other_recordings() {
        var stranger = new Range(new RecordingFileId(1), 0, 1);

        assertRefused(Reason.FILE_UNKNOWN, () -> cut(Operation.KEEP, stranger).kept(recording));
        assertRefused(Reason.FILE_UNKNOWN, () -> cut(Operation.REMOVE, stranger).kept(recording));
    }

    @Test
    void has_one_to_five_hundred_ranges() {
        List<Range> most = Collections.nCopies(Cut.MAX_RANGES, range(first, 0, 1));
        assertThat(new Cut(Operation.KEEP, CutMode.SNAP, most).kept(recording)).hasSize(500);

        assertRefused(Reason.BAD_PARAMETER, () -> cut(Operation.KEEP));
        List<Range> tooMany = Collections.nCopies(Cut.MAX_RANGES + 1, range(first, 0, 1));
        assertRefused(Reason.BAD_PARAMETER, () -> new Cut(Operation.KEEP, CutMode.SNAP, tooMany));
    }

    @Test
    void by_itself_keeping_misses_nothing_and_removing_leaves_nothing() {
        assertThat(Operation.KEEP.usualMode()).isEqualTo(CutMode.SNAP);
        assertThat(Operation.REMOVE.usualMode()).isEqualTo(CutMode.STRICT);
    }

    @Test
    void every_millisecond_is_either_removed_or_left() {
        ForAll.samples(this::removals, cut -> {
            var removed = new BitSet();
            cut.ranges().forEach(hole -> removed.set((int) hole.fromMillis(), (int) hole.toMillis()));
            var left = new BitSet();
            long end = -1;
            for (Range range : cut.kept(recording)) {
                assertThat(range.fromMillis())
                        .as("ranges neither touch nor overlap")
                        .isGreaterThan(end);
                left.set((int) range.fromMillis(), (int) range.toMillis());
                end = range.toMillis();
            }
            assertThat(left.intersects(removed)).isFalse();
            left.or(removed);
            assertThat(left.cardinality()).isEqualTo(LENGTH);
        });
    }

    private Cut removals(Random random) {
        List<Range> ranges = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(n -> {
                    int from = random.nextInt(LENGTH - 30_000);
                    return range(first, from, from + 1 + random.nextInt(30_000));
                })
                .toList();
        return new Cut(Operation.REMOVE, CutMode.STRICT, ranges);
    }
}
