package io.reelkeep.application.sharing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SharingTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = twoTakes();
    private final ShareScope whole = new ShareScope.WholeRecording(folder.id());

    private Recording twoTakes() {
        school.recorded();
        return school.recorded();
    }

    private ShareScope one(int index) {
        return new ShareScope.OneFile(folder.id(), folder.files().get(index).id());
    }

    private Share share(ShareScope scope) {
        return kit.shareRecording.share(school.tenant, scope).share();
    }

    /** F16, F83 */
    @Test
    void one_link_opens_all_files() {
        assertThat(kit.openShare.open(Visitor.by(share(whole).token())).files()).isEqualTo(folder.files());
    }

    /** F16 */
    @Test
    void files_that_come_later_are_in_it_too() {
        ShareToken token = share(whole).token();

        school.recorded();

        assertThat(kit.openShare.open(Visitor.by(token)).files()).hasSize(3);
    }

    /** F37, F38, C8 */
    @Test
    void a_link_to_one_file_does_not_reach_its_siblings() {
        ShareToken token = share(one(0)).token();

        assertThat(kit.openShare.open(Visitor.by(token)).files())
                .containsExactly(folder.files().get(0));
        assertThat(kit.openShare
                        .open(Visitor.by(token))
                        .file(folder.files().get(0).id()))
                .isEqualTo(folder.files().get(0));
        assertRefused(
                Reason.LINK_UNKNOWN,
                () -> kit.openShare
                        .open(Visitor.by(token))
                        .file(folder.files().get(1).id()));
    }

    @Test
    void sharing_twice_gives_the_same_link() {
        assertThat(share(whole)).isEqualTo(share(whole));
        assertThat(share(one(0))).isEqualTo(share(one(0)));
        assertThat(share(one(0)).token()).isNotEqualTo(share(one(1)).token());
    }

    @Test
    void a_revoked_link_opens_nothing_at_once_and_the_next_is_another() {
        Share first = share(whole);

        kit.shareRecording.revoke(school.tenant, whole, Optional.empty());

        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(Visitor.by(first.token())));
        assertThat(share(whole).token()).isNotEqualTo(first.token());
        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(Visitor.by(first.token())));
    }

    @Test
    void revoking_one_scope_leaves_the_others() {
        Share file = share(one(0));
        share(whole);

        kit.shareRecording.revoke(school.tenant, whole, Optional.empty());
        kit.shareRecording.revoke(school.tenant, whole, Optional.empty());

        assertThat(kit.openShare.open(Visitor.by(file.token())).files()).hasSize(1);
    }

    @Test
    void nobody_guesses_a_link() {
        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(Visitor.by(new ShareToken("A".repeat(22)))));
    }

    @Test
    void a_link_to_a_recording_under_way_opens_and_shows_no_file_yet() {
        var other = new School(kit);
        Capture capture = other.start();

        Share share = kit.shareRecording
                .share(other.tenant, new ShareScope.WholeRecording(capture.recording()))
                .share();

        assertThat(kit.openShare.open(Visitor.by(share.token())).files()).isEmpty();
    }

    /** C21 */
    @Test
    void a_lapsed_subscription_closes_the_link_and_renewal_opens_the_same_one() {
        ShareToken token = share(whole).token();
        paidUntil(Optional.of(kit.clock.instant()));
        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> kit.openShare.open(Visitor.by(token)));

        paidUntil(Optional.of(kit.clock.instant().plusMillis(1)));

        assertThat(kit.openShare.open(Visitor.by(token)).files()).hasSize(2);
    }

    private void paidUntil(Optional<Instant> end) {
        kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        known.id(),
                        known.name(),
                        known.edition(),
                        end,
                        known.quotaBytes(),
                        known.zone(),
                        known.createdAt()));
    }

    @Test
    void what_is_not_there_cannot_be_shared() {
        var unknown = new RecordingId(SampleIds.next());
        var other = new School(kit);

        assertRefused(Reason.RECORDING_UNKNOWN, () -> share(new ShareScope.WholeRecording(unknown)));
        assertRefused(
                Reason.FILE_UNKNOWN,
                () -> share(new ShareScope.OneFile(folder.id(), new RecordingFileId(SampleIds.next()))));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.shareRecording.share(other.tenant, whole));
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.shareRecording.revoke(other.tenant, whole, Optional.empty()));
    }
}
