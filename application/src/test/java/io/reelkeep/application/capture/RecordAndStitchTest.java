package io.reelkeep.application.capture;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.CloseCause;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecordAndStitchTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    /** F89, F95 */
    @Test
    void segments_become_one_file_that_is_ready() {
        Recording folder = school.recorded();

        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.files()).hasSize(1);
        assertThat(school.text(folder, 0)).isEqualTo("segment 1;segment 2;segment 3;");
        assertThat(folder.files().get(0).gaps()).isEmpty();
    }

    /** F88 */
    @Test
    void any_order_repeats_and_parallel_sending_end_in_exactly_one_ready_recording() {
        ForAll.samples(100, RecordAndStitchTest::shuffledTwice, numbers -> {
            var house = new Kit();
            var sunrise = new School(house);
            Capture capture = sunrise.start();
            int half = numbers.size() / 2;
            CompletableFuture.allOf(
                            sending(sunrise, capture, numbers.subList(0, half)),
                            sending(sunrise, capture, numbers.subList(half, numbers.size())))
                    .join();
            sunrise.stop(capture, 8);
            house.runDue();

            Recording folder = sunrise.folder(capture);
            assertThat(folder.state()).isEqualTo(RecordingState.READY);
            assertThat(folder.files()).hasSize(1);
            assertThat(sunrise.text(folder, 0))
                    .isEqualTo("segment 1;segment 2;segment 3;segment 4;segment 5;segment 6;segment 7;segment 8;");
        });
    }

    private static List<Integer> shuffledTwice(Random random) {
        var numbers = new ArrayList<Integer>();
        IntStream.rangeClosed(1, 8).forEach(numbers::add);
        IntStream.rangeClosed(1, 8).filter(number -> random.nextBoolean()).forEach(numbers::add);
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private static CompletableFuture<Void> sending(School school, Capture capture, List<Integer> numbers) {
        return CompletableFuture.runAsync(() -> numbers.forEach(number -> school.send(capture, number)));
    }

    @Test
    void the_same_bytes_again_change_nothing() {
        Capture capture = school.start();

        assertThat(school.send(capture, 1)).isEqualTo(SegmentOffer.ACCEPTED);
        assertThat(school.send(capture, 1)).isEqualTo(SegmentOffer.REPEATED);

        assertThat(school.kept(capture).snapshot().receivedSegments()).isEqualTo(1);
        assertThat(kit.blobStore.kept()).hasSize(1);
    }

    @Test
    void a_repeat_is_answered_even_after_the_recording_is_ready() {
        Recording folder = school.recorded();
        Capture capture = kit.showCapture
                .show(school.tenant, folder.takes().get(0).capture(), 0)
                .capture();

        assertThat(school.send(capture, 2)).isEqualTo(SegmentOffer.REPEATED);
    }

    /** F93 */
    @Test
    void late_segments_are_awaited_after_the_stop() {
        Capture capture = school.start();
        school.send(capture, 2);
        school.stop(capture, 3);
        kit.advance(Duration.ofMinutes(9));
        school.send(capture, 1);
        kit.advance(Duration.ofMinutes(9));
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.RECORDING);

        school.send(capture, 3);
        kit.runDue();

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.READY);
        assertThat(school.kept(capture).snapshot().cause()).contains(CloseCause.STOPPED);
    }

    @Test
    void a_segment_that_never_comes_ends_in_a_ready_recording_with_a_declared_gap() {
        Capture capture = school.start();
        school.send(capture, 1);
        school.send(capture, 4);
        school.stop(capture, 5);
        kit.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(school.kept(capture).isSealed()).isFalse();

        kit.advance(Duration.ofMillis(1));

        Recording folder = school.folder(capture);
        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.files().get(0).gaps())
                .containsExactly(
                        new Gap(2, 20_000, 20_000, Gap.NEVER_ARRIVED),
                        new Gap(3, 20_000, 20_000, Gap.NEVER_ARRIVED),
                        new Gap(5, 40_000, 0, Gap.NEVER_ARRIVED));
        assertThat(school.kept(capture).snapshot().cause()).contains(CloseCause.STOPPED_INCOMPLETE);
    }

    /** F130, F131 */
    @Test
    void a_minute_of_silence_closes_and_keeps_what_arrived() {
        Capture capture = school.start();
        kit.advance(Duration.ofSeconds(30));
        school.send(capture, 1);
        kit.advance(Duration.ofMinutes(1).minusMillis(1));
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.RECORDING);

        kit.advance(Duration.ofMillis(1));

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.READY);
        assertThat(school.kept(capture).snapshot().cause()).contains(CloseCause.SILENT);
    }

    /** F130 */
    @Test
    void silence_closes_also_when_the_process_was_away() {
        Capture capture = school.start();
        school.send(capture, 1);

        kit.clock.advance(Duration.ofHours(5));
        kit.runDue();

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.READY);
    }

    /** F130 */
    @Test
    void an_absence_of_the_server_is_not_taken_for_silence() {
        Capture capture = school.start();
        school.send(capture, 1);
        kit.clock.advance(Duration.ofHours(5));

        kit.renewWaiting.renewIfDeserted();
        kit.advance(Duration.ofMinutes(1).minusMillis(1));
        assertThat(school.send(capture, 2)).isEqualTo(SegmentOffer.ACCEPTED);

        kit.advance(Duration.ofMinutes(1));
        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.READY);
    }

    /** F130 */
    @Test
    void a_heartbeat_keeps_a_paused_recorder_alive() {
        Capture capture = school.start();
        for (int minute = 0; minute < 10; minute++) {
            kit.advance(Duration.ofSeconds(59));
            kit.keepCaptureAlive.keepAlive(school.tenant, capture.id());
        }

        assertThat(school.kept(capture).isSealed()).isFalse();
    }

    @Test
    void silence_without_a_segment_fails_with_a_reason() {
        Capture capture = school.start();

        kit.advance(Duration.ofMinutes(1));

        assertThat(school.folder(capture).state()).isEqualTo(RecordingState.FAILED);
        assertThat(school.folder(capture).failure()).contains("nothing_received");
        assertRefused(Reason.NOTHING_TO_RETRY, () -> kit.retryRecording.retry(school.tenant, capture.recording()));
    }

    @Test
    void a_closed_capture_takes_nothing_more() {
        Capture capture = school.start();
        kit.advance(Duration.ofMinutes(1));

        assertRefused(Reason.CAPTURE_CLOSED, () -> school.send(capture, 1));
        assertRefused(Reason.CAPTURE_CLOSED, () -> kit.keepCaptureAlive.keepAlive(school.tenant, capture.id()));
        school.stop(capture, 9);
        assertThat(school.kept(capture).snapshot().expectedSegments()).isEmpty();
    }

    /** F129 */
    @Test
    void every_ninety_minutes_become_a_file_while_more_is_coming() {
        Capture capture = school.start();
        for (int number = 1; number <= 20; number++) {
            school.sendLong(capture, number, Duration.ofMinutes(10));
            kit.advance(Duration.ofSeconds(59));
        }
        Recording open = school.folder(capture);
        assertThat(open.state()).isEqualTo(RecordingState.RECORDING);
        assertThat(open.files()).hasSize(2);

        school.stop(capture, 20);
        kit.runDue();

        Recording folder = school.folder(capture);
        assertThat(folder.state()).isEqualTo(RecordingState.READY);
        assertThat(folder.files())
                .extracting(RecordingFile::name)
                .containsExactly("Weekly round", "Weekly round (2)", "Weekly round (3)");
        assertThat(folder.files())
                .extracting(file -> Duration.between(file.startedAt(), file.endedAt()))
                .containsExactly(Duration.ofMinutes(90), Duration.ofMinutes(90), Duration.ofMinutes(20));
        assertThat(kit.stitcher.orders().get(2).before()).hasSize(18);
    }

    @Test
    void the_longest_file_name_still_leaves_room_for_the_number_of_the_part() {
        String name = "界".repeat(199) + "!";
        Capture capture = school.start(new CaptureOptions(Optional.of(name), List.of(), 0, VideoSource.CAMERA, false));
        school.sendLong(capture, 1, Duration.ofMinutes(60));
        school.sendLong(capture, 2, Duration.ofMinutes(60));
        school.stop(capture, 2);

        kit.runDue();

        assertThat(school.folder(capture).files())
                .extracting(RecordingFile::name)
                .containsExactly(name, name + " (2)");
    }

    @Test
    void a_second_capture_adds_to_the_same_folder() {
        Recording first = school.recorded();
        Recording second = school.recorded();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.files()).hasSize(2);
        assertThat(second.state()).isEqualTo(RecordingState.READY);
    }

    /** F92 */
    @Test
    void progress_names_what_is_missing() {
        Capture capture = school.start();
        school.send(capture, 5);
        school.send(capture, 2);

        ShowCapture.Progress open = kit.showCapture.show(school.tenant, capture.id(), 2);
        school.stop(capture, 7);
        ShowCapture.Progress stopped = kit.showCapture.show(school.tenant, capture.id(), 10);

        assertThat(open.missing()).containsExactly(1, 3);
        assertThat(open.missingInAll()).isEqualTo(3);
        assertThat(stopped.missing()).containsExactly(1, 3, 4, 6, 7);
        assertThat(stopped.missingInAll()).isEqualTo(5);
    }
}
