package io.reelkeep.application.sharing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract: Live 2, notifyUrl */
final class NotifyOfPartTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final String keyId = kit.registerApp
            .register(school.tenant, CredentialKind.LIVE, "Player")
            .credential()
            .keyId();

    private Capture stopped() {
        var room = kit.addMeeting.add(SampleMeetings.meeting(school.tenant, school.teacher));
        Capture capture = kit.startCapture.start(new StartCapture.Command(
                school.tenant, room.id(), school.teacher, Origin.LIVE, CaptureOptions.DEFAULT));
        school.send(capture, 1);
        return kit.stopLiveRecording
                .stop(school.tenant, room.id(), school.teacher)
                .capture()
                .orElseThrow();
    }

    private void wish(TenantId tenant, Capture capture, int part, String url) {
        kit.rememberNotify.remember(new NotifyWish(
                new Addressee(CallbackKind.NOTIFY, tenant, URI.create(url), keyId), capture.id(), part, "1_vid"));
    }

    private List<String> told() {
        return kit.receiver.posts().stream()
                .map(post -> post.delivery().to().url() + " "
                        + post.delivery().told().body())
                .toList();
    }

    @Test
    void who_asked_too_early_is_told_once_the_file_is_there() {
        Capture capture = stopped();
        wish(school.tenant, capture, 1, "https://a.example/");
        wish(school.tenant, capture, 1, "https://a.example/");
        wish(school.tenant, capture, 1, "https://b.example/");

        kit.runDue();

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "https://a.example/ 1_vid MADE, files 1", "https://b.example/ 1_vid MADE, files 1");
        assertThat(school.deliveries())
                .extracting(delivery -> delivery.told().event())
                .containsOnly("DescribeRecordPlayInfo");
        assertThat(school.deliveries()).extracting(CallbackDelivery::isPending).containsOnly(false);
    }

    @Test
    void nothing_is_remembered_where_nothing_is_waited_for() {
        Capture capture = stopped();
        wish(school.tenant, capture, 2, "https://a.example/");
        wish(new School(kit).tenant, capture, 1, "https://a.example/");
        kit.runDue();
        wish(school.tenant, capture, 1, "https://a.example/");
        kit.runDue();

        assertThat(told()).isEmpty();
    }

    @Test
    void an_address_inside_the_house_is_refused() {
        Capture capture = stopped();

        assertRefused(
                Reason.CALLBACK_TARGET_FORBIDDEN, () -> wish(school.tenant, capture, 1, "http://metadata.internal/"));
    }

    @Test
    void at_most_ten_wait_for_one_part() {
        Capture capture = stopped();
        for (int number = 0; number < NotifyWish.MAX_PER_PART; number++) {
            wish(school.tenant, capture, 1, "https://a.example/" + number);
        }

        wish(school.tenant, capture, 1, "https://a.example/0");
        assertRefused(Reason.QUOTA_EXHAUSTED, () -> wish(school.tenant, capture, 1, "https://a.example/one-more"));
    }
}
