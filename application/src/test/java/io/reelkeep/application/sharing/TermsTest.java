package io.reelkeep.application.sharing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.Wanted;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On what terms a link opens, asked at every request. */
final class TermsTest {
    private static final SharePassword PASSWORD = new SharePassword("q4FW");

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final RecordingFileId file = folder.files().get(0).id();
    private final ShareScope whole = new ShareScope.WholeRecording(folder.id());

    private static Terms terms(Optional<SharePassword> password, Optional<Instant> end, boolean download) {
        return new Terms(Audience.EVERYONE, password, end, download, true);
    }

    private ShareToken share(Terms terms) {
        return kit.shareRecording
                .share(school.tenant, whole, terms, Optional.empty())
                .share()
                .token();
    }

    private Optional<String> unlock(ShareToken token, String password) {
        UnlockShare.Answer answer = kit.unlockShare.unlock(token, password, "192.0.2.1");
        assertThat(answer.kind()).isEqualTo(UnlockShare.Answer.Kind.OPEN);
        return ((UnlockShare.Answer.Open) answer).pass();
    }

    private void deliver(Visitor visitor, Wanted.Form form, String name, boolean isDownload) {
        kit.deliverMedia.deliver(visitor, new Wanted.OfFile(file, form, name), isDownload);
    }

    /** F30 */
    @Test
    void a_password_locks_the_page_and_every_byte_until_it_is_shown() {
        ShareToken token = share(terms(Optional.of(PASSWORD), Optional.empty(), true));
        Visitor stranger = Visitor.by(token);
        assertRefused(Reason.PASSWORD_REQUIRED, () -> kit.openShare.open(stranger));
        assertRefused(Reason.PASSWORD_REQUIRED, () -> deliver(stranger, Wanted.Form.WHOLE, "mp4", false));

        Visitor friend = Visitor.by(token).with(unlock(token, "q4FW"));

        assertThat(kit.openShare.open(friend).files()).hasSize(1);
        deliver(friend, Wanted.Form.WHOLE, "mp4", true);
    }

    @Test
    void another_password_locks_out_who_knew_the_old_one() {
        ShareToken token = share(terms(Optional.of(PASSWORD), Optional.empty(), false));
        Visitor friend = Visitor.by(token).with(unlock(token, "q4FW"));

        assertThat(share(terms(Optional.of(new SharePassword("Zz99")), Optional.empty(), false)))
                .isEqualTo(token);

        assertRefused(Reason.PASSWORD_REQUIRED, () -> kit.openShare.open(friend));
        assertThat(kit.unlockShare.unlock(token, "q4FW", "192.0.2.1").kind()).isEqualTo(UnlockShare.Answer.Kind.WRONG);
        assertThat(unlock(token, "Zz99")).isPresent();
    }

    @Test
    void a_pass_opens_no_other_link() {
        ShareToken token = share(terms(Optional.of(PASSWORD), Optional.empty(), false));
        Optional<String> pass = unlock(token, "q4FW");
        var one = new ShareScope.OneFile(folder.id(), file);
        ShareToken other = kit.shareRecording
                .share(school.tenant, one, terms(Optional.of(PASSWORD), Optional.empty(), false), Optional.empty())
                .share()
                .token();

        assertRefused(
                Reason.PASSWORD_REQUIRED,
                () -> kit.openShare.open(Visitor.by(other).with(pass)));
    }

    @Test
    void a_link_without_a_password_wants_none() {
        ShareToken token = share(terms(Optional.empty(), Optional.empty(), false));

        assertThat(unlock(token, "whatever")).isEmpty();
        assertRefused(Reason.LINK_UNKNOWN, () -> unlock(new ShareToken("A".repeat(22)), "q4FW"));
    }

    /** F33 */
    @Test
    void after_its_end_a_link_looks_like_one_that_never_was() {
        Instant end = kit.clock.instant().plus(Duration.ofDays(7));
        ShareToken token = share(terms(Optional.of(PASSWORD), Optional.of(end), false));

        kit.clock.set(end);

        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(Visitor.by(token)));
        assertRefused(Reason.LINK_UNKNOWN, () -> unlock(token, "q4FW"));
        assertRefused(Reason.BAD_PARAMETER, () -> share(terms(Optional.empty(), Optional.of(end), false)));
    }

    /** F34 */
    @Test
    void without_the_right_to_download_no_byte_of_the_download_path_goes_out() {
        Visitor visitor = Visitor.by(share(terms(Optional.empty(), Optional.empty(), false)));

        deliver(visitor, Wanted.Form.WHOLE, "mp4", false);
        assertRefused(Reason.NOT_SHARED_FOR_THAT, () -> deliver(visitor, Wanted.Form.WHOLE, "mp4", true));
        assertRefused(Reason.NOT_SHARED_FOR_THAT, () -> deliver(visitor, Wanted.Form.SOUND, "m4a", false));
        assertRefused(
                Reason.NOT_SHARED_FOR_THAT, () -> kit.deliverMedia.deliver(visitor, new Wanted.Archive(false), false));
    }

    /** F34 */
    @Test
    void a_new_link_is_for_watching_only() {
        var shared = kit.shareRecording.share(school.tenant, whole);

        assertThat(shared.share().policy().allowDownload()).isFalse();
        assertThat(shared.share().policy().audience()).isEqualTo(Audience.EVERYONE);
        assertThat(shared.password()).isEmpty();
    }

    @Test
    void sharing_again_without_terms_leaves_them_as_they_are() {
        share(terms(Optional.of(PASSWORD), Optional.empty(), true));

        assertThat(kit.shareRecording.share(school.tenant, whole).password()).contains(PASSWORD);
        assertThat(kit.shareRecording.show(school.tenant, whole).orElseThrow().password())
                .contains(PASSWORD);
    }

    /** C23, F49: nothing is given out while the subscription has ended, and what was works again after it is renewed. */
    @Test
    void an_ended_subscription_shares_nothing_and_takes_links_back() {
        ShareToken token = share(terms(Optional.empty(), Optional.empty(), false));
        Instant end = kit.clock.instant().plusSeconds(60);
        payUntil(end);
        kit.clock.set(end);

        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> share(terms(Optional.empty(), Optional.empty(), true)));
        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> kit.shareRecording.share(school.tenant, whole));
        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> kit.openShare.open(Visitor.by(token)));
        payUntil(end.plusSeconds(60));
        assertThat(kit.openShare.open(Visitor.by(token)).files()).hasSize(1);
        kit.clock.set(end.plusSeconds(60));
        kit.shareRecording.revoke(school.tenant, whole, Optional.empty());
        payUntil(end.plusSeconds(120));
        assertRefused(Reason.LINK_UNKNOWN, () -> kit.openShare.open(Visitor.by(token)));
    }

    private void payUntil(Instant end) {
        kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        known.id(),
                        known.name(),
                        known.edition(),
                        Optional.of(end),
                        known.quotaBytes(),
                        known.zone(),
                        known.createdAt()));
    }

    /** F23 */
    @Test
    void switching_off_forgets_the_terms() {
        share(terms(Optional.of(PASSWORD), Optional.empty(), true));

        kit.shareRecording.revoke(school.tenant, whole, Optional.empty());

        assertThat(kit.shareRecording.show(school.tenant, whole)).isEmpty();
        assertThat(kit.shareRecording.share(school.tenant, whole).password()).isEmpty();
    }

    /** F29 */
    @ParameterizedTest
    @EnumSource(Edition.class)
    void only_business_and_enterprise_share_within_the_company(Edition edition) {
        kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        known.id(),
                        known.name(),
                        edition,
                        known.paidUntil(),
                        known.quotaBytes(),
                        known.zone(),
                        known.createdAt()));
        var terms = new Terms(Audience.SAME_COMPANY, Optional.empty(), Optional.empty(), false, true);

        switch (edition) {
            case FREE, MEMBER -> assertRefused(Reason.NOT_PERMITTED, () -> share(terms));
            case BUSINESS, ENTERPRISE ->
                assertRefused(Reason.SIGN_IN_REQUIRED, () -> kit.openShare.open(Visitor.by(share(terms))));
        }
    }
}
