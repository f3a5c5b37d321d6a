package io.reelkeep.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShareTest {
    private static final Instant NOON = SampleTenants.NOON;
    private static final RecordingId RECORDING = new RecordingId(1);

    private static final Visit WATCH = new Visit(Visit.Purpose.WATCH, false);

    private final Share share = share(SharePolicy.WATCH_ONLY);

    private static Share share(SharePolicy policy) {
        return Share.of(
                new ShareToken("aB-_567890123456789012"),
                new TenantId(1),
                new ShareScope.WholeRecording(RECORDING),
                policy,
                NOON);
    }

    private static SharePolicy policy(Audience audience, boolean password, boolean download, boolean transcripts) {
        return new SharePolicy(
                audience,
                password ? Optional.of(new SealedSecret(new byte[] {1})) : Optional.empty(),
                Optional.of(NOON.plusSeconds(60)),
                download,
                transcripts);
    }

    @Test
    void is_open_from_its_creation_on() {
        assertThat(share.verdict(WATCH, NOON.minusMillis(1))).isEqualTo(Verdict.ENDED);
        assertThat(share.verdict(WATCH, NOON)).isEqualTo(Verdict.OPEN);
        assertThat(share.verdict(WATCH, NOON.plusSeconds(1_000_000_000))).isEqualTo(Verdict.OPEN);
    }

    @Test
    void is_closed_once_revoked_whatever_the_time() {
        Share revoked = share.revoked(NOON.plusSeconds(1));

        assertThat(revoked.verdict(WATCH, NOON)).isEqualTo(Verdict.ENDED);
        assertThat(revoked.verdict(WATCH, NOON.plusSeconds(2))).isEqualTo(Verdict.ENDED);
        assertThat(revoked.revoked(NOON.plusSeconds(9))).isEqualTo(revoked);
    }

    /** F33 */
    @Test
    void a_link_is_dead_from_its_end_on() {
        Share limited = share(policy(Audience.EVERYONE, false, false, true));

        assertThat(limited.verdict(WATCH, NOON.plusSeconds(60).minusMillis(1))).isEqualTo(Verdict.OPEN);
        assertThat(limited.verdict(WATCH, NOON.plusSeconds(60))).isEqualTo(Verdict.ENDED);
    }

    /** F24-F29: nobody can say who they are by a link alone. */
    @ParameterizedTest
    @EnumSource(Audience.class)
    void a_link_that_is_not_for_everyone_asks_who_comes(Audience audience) {
        Verdict expected = audience == Audience.EVERYONE ? Verdict.OPEN : Verdict.ASK_SIGN_IN;

        assertThat(share(policy(audience, false, true, true)).verdict(WATCH, NOON))
                .isEqualTo(expected);
    }

    /** F30 */
    @Test
    void a_password_is_asked_for_until_it_is_known() {
        Share locked = share(policy(Audience.EVERYONE, true, true, true));

        for (Visit.Purpose purpose : Visit.Purpose.values()) {
            assertThat(locked.verdict(new Visit(purpose, false), NOON)).isEqualTo(Verdict.ASK_PASSWORD);
            assertThat(locked.verdict(new Visit(purpose, true), NOON)).isEqualTo(Verdict.OPEN);
        }
    }

    /** F34 */
    @Test
    void watching_downloading_and_reading_are_rights_of_their_own() {
        Share watchOnly = share(policy(Audience.EVERYONE, false, false, false));

        assertThat(watchOnly.verdict(WATCH, NOON)).isEqualTo(Verdict.OPEN);
        assertThat(watchOnly.verdict(new Visit(Visit.Purpose.DOWNLOAD, true), NOON))
                .isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(watchOnly.verdict(new Visit(Visit.Purpose.READ, true), NOON)).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(share(policy(Audience.EVERYONE, false, true, false))
                        .verdict(new Visit(Visit.Purpose.DOWNLOAD, false), NOON))
                .isEqualTo(Verdict.OPEN);
        assertThat(share(policy(Audience.EVERYONE, false, false, true))
                        .verdict(new Visit(Visit.Purpose.READ, false), NOON))
                .isEqualTo(Verdict.OPEN);
    }

    @Test
    void new_terms_keep_the_address_and_forget_wrong_tries() {
        Share tried = share.guardedBy(share.guard().afterWrong(NOON));

        Share changed = tried.on(SharePolicy.FETCH);

        assertThat(changed.token()).isEqualTo(share.token());
        assertThat(changed.policy()).isEqualTo(SharePolicy.FETCH);
        assertThat(changed.guard()).isEqualTo(Guard.UNTRIED);
    }

    @Test
    void nobody_is_listened_to_for_a_while_after_twenty_wrong_tries() {
        Guard guard = Guard.UNTRIED;
        for (int i = 1; i < Guard.TRIES; i++) {
            guard = guard.afterWrong(NOON);
            assertThat(guard.listensAt(NOON)).isTrue();
        }

        Guard shut = guard.afterWrong(NOON);

        assertThat(shut.listensAt(NOON)).isFalse();
        assertThat(shut.listensAt(NOON.plus(Guard.PAUSE).minusMillis(1))).isFalse();
        assertThat(shut.listensAt(NOON.plus(Guard.PAUSE))).isTrue();
        assertThat(shut.afterWrong(NOON.plus(Guard.PAUSE)).listensAt(NOON.plus(Guard.PAUSE)))
                .isTrue();
    }

    /** F32, C6 */
    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abcdefghi", "ab d", "abc-", "abcé", "密码密码", "abc\n"})
    void a_password_is_four_to_eight_letters_or_digits(String text) {
        assertThatThrownBy(() -> new SharePassword(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_password_is_not_printed() {
        assertThat(new SharePassword("Ab12").toString()).doesNotContain("Ab12");
        assertThat(new SharePassword("aZ09aZ09").value()).hasSize(SharePassword.MAX_LENGTH);
    }

    /** F16, F37, F38 */
    @Test
    void a_scope_reaches_all_files_or_one() {
        var one = new ShareScope.OneFile(RECORDING, new RecordingFileId(1));

        assertThat(share.scope().reaches(new RecordingFileId(2))).isTrue();
        assertThat(one.reaches(new RecordingFileId(1))).isTrue();
        assertThat(one.reaches(new RecordingFileId(2))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aB-_56789012345678901",
                "aB-_5678901234567890123",
                "aB+/567890123456789012",
                "aB-_56789012345678901é"
            })
    void a_token_is_twenty_two_characters_of_base64url(String text) {
        assertThatThrownBy(() -> new ShareToken(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
