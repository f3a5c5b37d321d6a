package io.reelkeep.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShareTest {
    private static final Instant NOON = SampleTenants.NOON;
    private static final RecordingId RECORDING = new RecordingId(1);

    private final Share share = new Share(
            new ShareToken("aB-_567890123456789012"),
            new TenantId(1),
            new ShareScope.WholeRecording(RECORDING),
            NOON,
            Optional.empty());

    @Test
    void is_open_from_its_creation_on() {
        assertThat(share.isOpenAt(NOON.minusMillis(1))).isFalse();
        assertThat(share.isOpenAt(NOON)).isTrue();
        assertThat(share.isOpenAt(NOON.plusSeconds(1_000_000_000))).isTrue();
    }

    @Test
    void is_closed_once_revoked_whatever_the_time() {
        Share revoked = share.revoked(NOON.plusSeconds(1));

        assertThat(revoked.isOpenAt(NOON)).isFalse();
        assertThat(revoked.isOpenAt(NOON.plusSeconds(2))).isFalse();
        assertThat(revoked.revoked(NOON.plusSeconds(9))).isEqualTo(revoked);
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
