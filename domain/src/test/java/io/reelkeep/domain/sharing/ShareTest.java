package io.reelkeep.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.domain.tenancy.Standing;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(share.verdict(WATCH, Standing.ACTIVE, NOON.minusMillis(1))).isEqualTo(Verdict.ENDED);
        assertThat(share.verdict(WATCH, Standing.ACTIVE, NOON)).isEqualTo(Verdict.OPEN);
        assertThat(share.verdict(WATCH, Standing.ACTIVE, NOON.plusSeconds(1_000_000_000)))
                .isEqualTo(Verdict.OPEN);
    }

    @Test
    void is_closed_once_revoked_whatever_the_time() {
        Share revoked = share.revoked(NOON.plusSeconds(1));

        assertThat(revoked.verdict(WATCH, Standing.ACTIVE, NOON)).isEqualTo(Verdict.ENDED);
        assertThat(revoked.verdict(WATCH, Standing.ACTIVE, NOON.plusSeconds(2))).isEqualTo(Verdict.ENDED);
        assertThat(revoked.revoked(NOON.plusSeconds(9))).isEqualTo(revoked);
    }

    /** F33 */
    @Test
    void a_link_is_dead_from_its_end_on() {
        Share limited = share(policy(Audience.EVERYONE, false, false, true));

        assertThat(limited.verdict(WATCH, Standing.ACTIVE, NOON.plusSeconds(60).minusMillis(1)))
                .isEqualTo(Verdict.OPEN);
        assertThat(limited.verdict(WATCH, Standing.ACTIVE, NOON.plusSeconds(60)))
                .isEqualTo(Verdict.ENDED);
    }

    /** F30 */
    @Test
    void a_password_is_asked_for_until_it_is_known() {
        Share locked = share(policy(Audience.EVERYONE, true, true, true));

        for (Visit.Purpose purpose : Visit.Purpose.values()) {
            assertThat(locked.verdict(new Visit(purpose, false), Standing.ACTIVE, NOON))
                    .isEqualTo(Verdict.ASK_PASSWORD);
            assertThat(locked.verdict(new Visit(purpose, true), Standing.ACTIVE, NOON))
                    .isEqualTo(Verdict.OPEN);
        }
    }

    /** F34 */
    @Test
    void watching_downloading_and_reading_are_rights_of_their_own() {
        Share watchOnly = share(policy(Audience.EVERYONE, false, false, false));

        assertThat(watchOnly.verdict(WATCH, Standing.ACTIVE, NOON)).isEqualTo(Verdict.OPEN);
        assertThat(watchOnly.verdict(new Visit(Visit.Purpose.DOWNLOAD, true), Standing.ACTIVE, NOON))
                .isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(watchOnly.verdict(new Visit(Visit.Purpose.READ, true), Standing.ACTIVE, NOON))
                .isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(share(policy(Audience.EVERYONE, false, true, false))
                        .verdict(new Visit(Visit.Purpose.DOWNLOAD, false), Standing.ACTIVE, NOON))
                .isEqualTo(Verdict.OPEN);
        assertThat(share(policy(Audience.EVERYONE, false, false, true))
                        .verdict(new Visit(Visit.Purpose.READ, false), Standing.ACTIVE, NOON))
                .isEqualTo(Verdict.OPEN);
    }

    @Test
    void new_terms_keep_the_address() {
        Share changed = share.on(SharePolicy.FETCH);

        assertThat(changed.token()).isEqualTo(share.token());
        assertThat(changed.policy()).isEqualTo(SharePolicy.FETCH);
    }

    /** F31: four characters, none that is taken for another one. */
    @Test
    void a_random_password_has_four_clear_characters() {
        ForAll.samples(random -> SharePassword.random(random::nextInt), password -> {
            assertThat(password.value()).hasSize(4).matches("[0-9a-zA-Z]*").doesNotContainPattern("[0O1lIo]");
        });
        assertThat(SharePassword.random(bound -> bound - 1).value()).isEqualTo("ZZZZ");
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
