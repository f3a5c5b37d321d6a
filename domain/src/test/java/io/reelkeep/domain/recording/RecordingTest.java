package io.reelkeep.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordingTest {
    private static final CaptureId FIRST = new CaptureId(1);
    private static final CaptureId SECOND = new CaptureId(2);

    private final Recording folder =
            SampleRecordings.folder(SampleMeetings.meeting(new TenantId(7), new UserId("alice")), Origin.LOCAL);

    private static RecordingFile file(CaptureId capture) {
        return SampleRecordings.file(capture, SampleIds.blob());
    }

    /** F69 */
    @Test
    void goes_from_recording_over_processing_to_ready() {
        folder.takeBegins(FIRST);
        assertThat(folder.state()).isEqualTo(RecordingState.RECORDING);
        folder.takeIsProcessed(FIRST);
        assertThat(folder.state()).isEqualTo(RecordingState.PROCESSING);
        folder.add(file(FIRST));
        folder.takeIsDone(FIRST);
        assertThat(folder.state()).isEqualTo(RecordingState.READY);
    }

    @Test
    void has_failed_when_no_take_gave_a_file() {
        folder.takeBegins(FIRST);
        folder.takeHasFailed(FIRST, "corrupt");

        assertThat(folder.state()).isEqualTo(RecordingState.FAILED);
        assertThat(folder.failure()).contains("corrupt");
    }

    @Test
    void is_ready_with_files_although_another_take_failed() {
        folder.add(file(FIRST));
        folder.takeIsDone(FIRST);
        folder.takeHasFailed(SECOND, "corrupt");

        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.failure()).contains("corrupt");
    }

    @Test
    void records_again_when_another_take_begins() {
        folder.add(file(FIRST));
        folder.takeIsDone(FIRST);
        folder.takeIsProcessed(SECOND);
        folder.takeBegins(new CaptureId(3));

        assertThat(folder.state()).isEqualTo(RecordingState.RECORDING);
    }

    @Test
    void a_retry_leads_back_from_a_failure() {
        folder.takeHasFailed(FIRST, "store_failed");
        folder.takeIsProcessed(FIRST);

        assertThat(folder.state()).isEqualTo(RecordingState.PROCESSING);
        assertThat(folder.failure()).isEmpty();
        assertThat(folder.takes()).hasSize(1);
    }

    @Test
    void the_latest_failure_is_told() {
        folder.takeHasFailed(FIRST, "corrupt");
        folder.takeHasFailed(SECOND, "store_failed");

        assertThat(folder.failure()).contains("store_failed");
    }

    @Test
    void files_stand_in_the_order_of_recording_each_once() {
        RecordingFile later = SampleRecordings.file(FIRST, SampleIds.blob(), SampleTenants.NOON.plusSeconds(1));
        RecordingFile earlier = file(FIRST);
        folder.add(later);
        folder.add(earlier);
        folder.add(later);

        assertThat(folder.files()).containsExactly(earlier, later);
        assertThat(folder.file(later.id())).contains(later);
        assertThat(folder.file(new RecordingFileId(SampleIds.next()))).isEmpty();
    }

    /** F2, C22 */
    @Test
    void belongs_to_the_creator_and_names_the_host() {
        var alice = new UserId("alice");
        var bob = new UserId("bob");
        Meeting meeting = SampleMeetings.of(
                new TenantId(7),
                Meeting.Kind.MEETING,
                alice,
                "1",
                SampleTenants.NOON,
                SampleMeetings.attendee(bob, MeetingRole.HOST));

        Recording.Subject about = SampleRecordings.folder(meeting, Origin.CLOUD).about();

        assertThat(about.owner()).isEqualTo(alice);
        assertThat(about.host()).isEqualTo(bob);
    }

    @Test
    void comes_back_from_its_snapshot_as_it_was() {
        folder.takeBegins(FIRST);
        folder.takeHasFailed(SECOND, "corrupt");
        folder.add(file(SECOND));

        assertThat(Recording.restore(folder.snapshot()).snapshot()).isEqualTo(folder.snapshot());
    }

    @Test
    void is_never_recording_or_processing_without_a_take_that_is() {
        ForAll.samples(random -> random.ints(12, 0, 12).boxed().toList(), (List<Integer> steps) -> {
            Recording any = Recording.restore(folder.snapshot());
            steps.forEach(step -> take(any, step));
            boolean underWay = any.takes().stream()
                    .anyMatch(take -> take.state() == Take.State.RUNNING || take.state() == Take.State.PROCESSING);
            boolean waits = any.state() == RecordingState.RECORDING || any.state() == RecordingState.PROCESSING;
            assertThat(waits).isEqualTo(underWay);
            assertThat(any.takes()).extracting(Take::capture).doesNotHaveDuplicates();
        });
    }

    private static void take(Recording folder, int step) {
        var capture = new CaptureId(1 + step % 3);
        switch (step / 3) {
            case 0 -> folder.takeBegins(capture);
            case 1 -> folder.takeIsProcessed(capture);
            case 2 -> folder.takeIsDone(capture);
            default -> folder.takeHasFailed(capture, "corrupt");
        }
    }
}
