package io.reelkeep.domain.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of the samples last ten minutes and miss twenty seconds at 0:40. */
final class ClippedFileTest {
    private static final Instant NOON = SampleTenants.NOON;

    private final Recording recording =
            SampleRecordings.folder(SampleMeetings.meeting(new TenantId(7), new UserId("alice")), Origin.LOCAL);
    private final RecordingFile first = SampleRecordings.file(new CaptureId(1), SampleIds.blob());
    private final RecordingFile second =
            SampleRecordings.file(new CaptureId(2), SampleIds.blob(), NOON.plusSeconds(3_600));

    ClippedFileTest() {
        recording.add(first);
        recording.add(second);
    }

    private RecordingFile made(TimeMap.Stretch... stretches) {
        return new ClippedFile(recording, new TimeMap(List.of(stretches)))
                .file(
                        new RecordingFileId(9),
                        "clip",
                        FileBody.whole(SampleIds.blob(), 5, "a".repeat(64)),
                        10_000,
                        "avc1.42c01e",
                        NOON.plusSeconds(9_999));
    }

    private static TimeMap.Stretch stretch(RecordingFile file, long from, long to, long at) {
        return new TimeMap.Stretch(file.id(), from, to, at);
    }

    @Test
    void belongs_to_the_take_of_its_first_source() {
        RecordingFile file = made(stretch(second, 0, 5_000, 0), stretch(first, 0, 5_000, 5_000));

        assertThat(file.capture()).isEqualTo(second.capture());
        assertThat(file.making()).isEqualTo(RecordingFile.Making.CLIPPED);
        assertThat(file.durationMillis()).isEqualTo(10_000);
    }

    @Test
    void spans_the_times_at_which_its_parts_were_recorded() {
        RecordingFile file = made(stretch(second, 1_000, 5_000, 0), stretch(first, 2_000, 5_000, 4_000));

        assertThat(file.startedAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(file.endedAt()).isEqualTo(NOON.plusSeconds(3_605));
    }

    @Test
    void what_is_missing_before_a_moment_makes_it_later() {
        assertThat(made(stretch(first, 39_999, 40_000, 0)).endedAt()).isEqualTo(NOON.plusSeconds(40));
        assertThat(made(stretch(first, 40_000, 50_000, 0)).startedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(made(stretch(first, 40_000, 50_000, 0)).endedAt()).isEqualTo(NOON.plusSeconds(70));
        assertThat(made(stretch(first, 0, 50_000, 0)).startedAt()).isEqualTo(NOON);
    }

    @Test
    void gaps_in_the_midst_of_a_stretch_are_still_gaps() {
        RecordingFile file = made(
                stretch(first, 30_000, 50_000, 0),
                stretch(first, 40_000, 50_000, 20_000),
                stretch(second, 39_999, 40_001, 30_000));

        assertThat(file.gaps())
                .containsExactly(
                        new Gap(3, 10_000, 20_000, Gap.NEVER_ARRIVED), new Gap(3, 30_001, 20_000, Gap.NEVER_ARRIVED));
    }

    @Test
    void nobody_reads_more_than_ten_thousand_gaps() {
        var often = Collections.nCopies(10_001, stretch(first, 30_000, 50_000, 0));

        assertThat(made(often.toArray(TimeMap.Stretch[]::new)).gaps()).hasSize(10_000);
    }

    @Test
    void an_empty_stretch_ends_where_it_begins() {
        RecordingFile file = made(stretch(first, 0, 0, 0), stretch(first, 5_000, 5_000, 0));

        assertThat(file.endedAt()).isAfterOrEqualTo(file.startedAt());
    }
}
