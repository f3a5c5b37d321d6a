package io.reelkeep.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.kit.ScriptedStitcher;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MaterialiseFileTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Capture capture = school.start();

    private Recording stitched(int segments) {
        for (int number = 1; number <= segments; number++) {
            school.send(capture, number);
        }
        school.stop(capture, segments);
        kit.stitchPart.stitch(school.tenant, capture.id(), 1);
        return school.folder(capture);
    }

    private static FileBody body(Recording folder) {
        return folder.files().get(0).body();
    }

    private void materialise(Recording folder) {
        RecordingFile file = folder.files().get(0);
        kit.materialiseFile.materialise(school.tenant, folder.id(), file.id());
    }

    @Test
    void a_recording_is_ready_before_its_file_is_written_out() {
        Recording folder = stitched(2);

        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(body(folder).isRecipe()).isTrue();
        assertThat(school.text(folder, 0)).isEqualTo("segment 1;segment 2;");
    }

    @Test
    void the_written_file_has_the_same_bytes_and_the_same_tag() {
        Recording before = stitched(2);

        materialise(before);

        Recording after = school.folder(capture);
        assertThat(body(after)).isEqualTo(body(before).writtenTo(body(after).blob()));
        assertThat(body(after).isRecipe()).isFalse();
        assertThat(school.text(after, 0)).isEqualTo("segment 1;segment 2;");
    }

    @Test
    void writing_out_twice_leaves_one_file_and_no_bytes_over() {
        Recording before = stitched(1);
        materialise(before);
        FileBody first = body(school.folder(capture));

        materialise(before);
        kit.advance(Duration.ofHours(3));

        assertThat(body(school.folder(capture))).isEqualTo(first);
        assertThat(kit.blobStore.kept()).containsExactly(first.blob());
    }

    @Test
    void who_reads_the_segments_has_an_hour_to_finish() {
        stitched(3);
        kit.runDue();

        kit.advance(Blobs.READERS_LEAVE_WITHIN.minusMinutes(1));
        assertThat(kit.blobStore.kept()).hasSize(5);

        kit.advance(Duration.ofHours(2));
        assertThat(kit.blobStore.kept()).hasSize(1);
    }

    @Test
    void a_segment_that_could_not_be_used_is_set_aside_and_kept() {
        school.send(capture, 1);
        school.send(capture, 2, ScriptedStitcher.BROKEN);
        school.send(capture, 3);
        school.stop(capture, 3);
        kit.advance(Duration.ofHours(3));

        assertThat(kit.showCapture.show(school.tenant, capture.id(), 0).quarantined())
                .singleElement()
                .satisfies(segment -> {
                    assertThat(segment.number()).isEqualTo(2);
                    assertThat(segment.quarantine()).contains("corrupt");
                    assertThat(kit.blobStore.kept()).hasSize(2).contains(segment.blob());
                });
    }

    @Test
    void segments_stay_as_long_as_a_file_of_their_capture_could_not_be_made() {
        school.send(capture, 1, ScriptedStitcher.BROKEN);
        school.stop(capture, 1);

        kit.advance(Duration.ofHours(3));

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.FAILED);
        assertThat(kit.blobStore.kept()).hasSize(1);
    }
}
