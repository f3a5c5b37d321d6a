package io.reelkeep.application.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.delivery.Delivery;
import io.reelkeep.application.delivery.Wanted;
import io.reelkeep.application.delivery.Wanted.Form;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.recording.FlagView;
import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureFlags;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.VideoSource;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.ShareScope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PreviewFlowTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private RecordingView.Inside view(Recording folder) {
        return kit.showRecording.show(school.tenant, folder.id()).inside().orElseThrow();
    }

    private Preview preview(Recording folder) {
        return view(folder).preview(folder.files().get(0).id()).orElseThrow();
    }

    private static CaptureOptions asking(CaptureFlags flags) {
        return new CaptureOptions(Optional.empty(), List.of(), 0, VideoSource.CAMERA, false, flags);
    }

    private Recording recorded(CaptureFlags flags) {
        Capture capture = school.start(asking(flags));
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.runDue();
        return school.folder(capture);
    }

    @Test
    void every_file_gets_its_previews_once_it_is_written_out() {
        kit.illustrator.draws();

        Preview made = preview(school.recorded());

        assertThat(made.state()).isEqualTo(Preview.State.READY);
        Illustration poster = made.named("poster.jpg").orElseThrow();
        assertThat(new String(SampleBytes.read(kit.blobStore, poster.blob()), StandardCharsets.UTF_8))
                .isEqualTo("a poster");
        assertThat(made.noPeaks()).contains("no_samples");
    }

    @Test
    void what_cannot_be_drawn_is_recorded_with_its_reason_and_not_tried_for_ever() {
        Preview none = preview(school.recorded());

        assertThat(none.state()).isEqualTo(Preview.State.NONE);
        assertThat(none.noPictures()).contains("unsupported_codec");
        assertThat(kit.outbox.waiting())
                .noneMatch(waiting -> waiting.task().kind().name().equals("MAKE_PREVIEWS"));
    }

    @Test
    void a_failing_store_is_tried_again() {
        kit.illustrator.draws();
        kit.illustrator.next(() -> {
            throw new BlobStoreException("the disk is away");
        });
        Recording folder = school.recorded();
        assertThat(view(folder).previews()).isEmpty();

        kit.advance(Duration.ofMinutes(1));

        assertThat(preview(folder).state()).isEqualTo(Preview.State.READY);
    }

    @Test
    void a_store_that_fails_for_good_ends_in_none() {
        kit.illustrator.draws();
        kit.illustrator.next(() -> {
            throw new BlobStoreException("the disk is away");
        });
        Recording folder = school.recorded();

        kit.makePreviews.giveUp(
                school.tenant, folder.id(), folder.files().get(0).id());

        assertThat(preview(folder).noPictures()).contains(MakePreviews.STORE_FAILED);
    }

    @Test
    void the_second_of_two_at_the_same_time_leaves_nothing_behind() {
        kit.illustrator.draws();
        Recording[] folder = new Recording[1];
        kit.illustrator.next(() -> {
            throw new BlobStoreException("later");
        });
        folder[0] = school.recorded();
        RecordingFile file = folder[0].files().get(0);
        kit.illustrator.next(() -> kit.makePreviews.make(school.tenant, folder[0].id(), file.id()));

        kit.advance(Duration.ofMinutes(1));
        Illustration winner = preview(folder[0]).named("poster.jpg").orElseThrow();
        kit.clock.advance(Kit.GARBAGE_AGE.plusHours(1));
        kit.runDue();

        assertThat(kit.blobStore.kept())
                .contains(winner.blob())
                .hasSize(1 + folder[0].files().size());
    }

    @Test
    void the_wish_for_pictures_is_fulfilled_by_them() {
        kit.illustrator.draws();

        Recording folder = recorded(new CaptureFlags(false, true, false));

        assertThat(view(folder).flags())
                .extracting(FlagView::flag, FlagView::state, FlagView::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        FlagView.Flag.SCREENSHOT, FlagView.State.APPLIED, Optional.empty()));
    }

    @Test
    void without_a_transcoder_the_wish_is_told_to_be_unfulfilled() {
        Recording folder = recorded(new CaptureFlags(true, false, true));

        assertThat(folder.files()).hasSize(1);
        assertThat(view(folder).flags())
                .hasSize(2)
                .allMatch(flag -> flag.state() == FlagView.State.NOT_APPLIED)
                .allMatch(flag -> flag.reason().equals(Optional.of("no transcoder is installed")));
    }

    @Test
    void an_installed_transcoder_adds_a_file_with_the_title_and_the_time_burnt_in() {
        kit.transcoder.install();
        kit.illustrator.draws();

        Recording folder = recorded(new CaptureFlags(false, false, true));

        assertThat(folder.files())
                .extracting(RecordingFile::making)
                .containsExactly(RecordingFile.Making.RECORDED, RecordingFile.Making.TRANSCODED);
        RecordingFile encoded = folder.files().get(1);
        assertThat(encoded.name()).isEqualTo(folder.files().get(0).name() + " (watermarked)");
        assertThat(kit.transcoder.orders().get(0).watermark().orElseThrow())
                .startsWith(folder.about().title())
                .endsWith(" UTC");
        assertThat(view(folder).flags()).extracting(FlagView::state).containsExactly(FlagView.State.APPLIED);
        assertThat(view(folder).preview(encoded.id())).isPresent();
    }

    @Test
    void a_transcoder_that_fails_is_told_with_its_reason() {
        kit.transcoder.install();
        kit.transcoder.breaks();

        Recording folder = recorded(new CaptureFlags(true, false, false));

        assertThat(folder.files()).hasSize(1);
        assertThat(view(folder).flags().get(0).reason()).contains("transcoder_failed: out of order");
    }

    @Test
    void nothing_is_encoded_that_nobody_asked_for() {
        kit.transcoder.install();

        school.recorded();

        assertThat(kit.transcoder.orders()).isEmpty();
    }

    @Test
    void the_holder_of_a_link_gets_the_poster_and_nothing_that_is_not_there() {
        kit.illustrator.draws();
        Recording folder = school.recorded();
        Visitor visitor = kit.fetcher(school.tenant, new ShareScope.WholeRecording(folder.id()));
        RecordingFile file = folder.files().get(0);

        Delivery poster =
                kit.deliverMedia.deliver(visitor, new Wanted.OfFile(file.id(), Form.PREVIEW, "poster.jpg"), false);

        assertThat(poster.mediaType()).isEqualTo("image/jpeg");
        assertThat(poster.sizeBytes()).isEqualTo("a poster".length());
        assertThatThrownBy(() -> kit.deliverMedia.deliver(
                        visitor, new Wanted.OfFile(file.id(), Form.PREVIEW, "peaks.json"), false))
                .isInstanceOf(MediaRefused.class);
    }
}
