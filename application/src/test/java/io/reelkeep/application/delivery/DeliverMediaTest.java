package io.reelkeep.application.delivery;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.delivery.Wanted.Form;
import io.reelkeep.application.delivery.Wanted.OfFile;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareScope;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeliverMediaTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = twoTakes();
    private final RecordingFile first = folder.files().get(0);
    private final ShareScope whole = new ShareScope.WholeRecording(folder.id());

    private Recording twoTakes() {
        school.recorded();
        return school.recorded();
    }

    private Visitor link(ShareScope scope) {
        return kit.fetcher(school.tenant, scope);
    }

    private Delivery deliver(Form form, String name) {
        return kit.deliverMedia.deliver(link(whole), new OfFile(first.id(), form, name), false);
    }

    @Test
    void hands_out_the_file_as_it_is() {
        Delivery delivery = deliver(Form.WHOLE, "mp4");

        assertThat(delivery.name()).isEqualTo(first.name() + ".mp4");
        assertThat(delivery.mediaType()).isEqualTo("video/mp4");
        assertThat(delivery.tag()).isEqualTo(first.contentTag());
        assertThat(delivery.changedAt()).isEqualTo(first.createdAt());
        assertThat(text(delivery)).hasSize((int) first.sizeBytes());
    }

    /** Only what lies in the store as it is sent can be handed out by somebody else. */
    @Test
    void says_which_blob_a_whole_file_is() {
        Optional<BlobId> whole = deliver(Form.WHOLE, "mp4").blob();

        assertThat(whole.isEmpty()).isEqualTo(first.body().isRecipe());
        assertThat(deliver(Form.SOUND, "m4a").blob()).isEmpty();
        assertThat(deliver(Form.HLS, "master.m3u8").blob()).isEmpty();
    }

    /** An address tells the container: players choose by it before the first byte. */
    @Test
    void knows_a_file_by_the_extension_of_its_container_only() {
        assertRefused(Reason.LINK_UNKNOWN, () -> deliver(Form.WHOLE, "webm"));
    }

    @Test
    void hands_out_the_sound_alone_under_the_name_of_the_file() {
        Delivery delivery = deliver(Form.SOUND, "m4a");

        assertThat(delivery.name()).isEqualTo(first.name() + ".m4a");
        assertThat(delivery.mediaType()).isEqualTo("audio/mp4");
        assertThat(text(delivery)).isEqualTo("sound of " + first.contentTag());
    }

    @Test
    void says_that_a_silent_file_has_no_sound() {
        kit.renditions.fallSilent();

        assertThatThrownBy(() -> deliver(Form.SOUND, "m4a")).isInstanceOf(MediaRefused.class);
    }

    @Test
    void hands_out_the_resources_of_a_stream() {
        assertThat(text(deliver(Form.HLS, "master.m3u8"))).isEqualTo("master.m3u8 of " + first.contentTag());
    }

    /** F38 */
    @Test
    void a_link_to_one_file_does_not_reach_its_siblings_in_any_form() {
        Visitor visitor = link(new ShareScope.OneFile(folder.id(), first.id()));
        RecordingFile sibling = folder.files().get(1);

        for (Form form : Form.values()) {
            var wanted = new OfFile(sibling.id(), form, "mp4");
            assertRefused(Reason.LINK_UNKNOWN, () -> kit.deliverMedia.deliver(visitor, wanted, false));
            assertRefused(Reason.LINK_UNKNOWN, () -> kit.deliverMedia.recheck(visitor, wanted, false));
        }
    }

    /** F17 */
    @Test
    void what_is_under_way_is_asked_about_again() {
        Visitor visitor = link(whole);
        var wanted = new OfFile(first.id(), Form.SOUND, "m4a");
        kit.deliverMedia.recheck(visitor, wanted, false);

        kit.shareRecording.revoke(school.tenant, whole, Optional.empty());

        assertRefused(Reason.LINK_UNKNOWN, () -> kit.deliverMedia.recheck(visitor, wanted, false));
    }

    private static String text(Delivery delivery) {
        try (BlobContent content = delivery.open()) {
            return new String(SampleBytes.read(content, 0, (int) delivery.sizeBytes()), StandardCharsets.ISO_8859_1);
        }
    }
}
