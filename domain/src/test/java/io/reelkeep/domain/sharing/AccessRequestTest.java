package io.reelkeep.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccessRequestTest {
    private static final Instant NOON = SampleTenants.NOON;

    private static AccessRequest asked(String note, AccessRequest.State state) {
        return new AccessRequest(
                new AccessRequestId(1),
                new TenantId(1),
                new RecordingId(1),
                new UserId("bob"),
                note,
                state,
                NOON,
                Optional.empty());
    }

    /** F27 */
    @Test
    void what_is_decided_stays_decided() {
        AccessRequest request = asked("", AccessRequest.State.PENDING);
        Instant later = NOON.plusSeconds(1);

        AccessRequest agreed = request.decided(true, later);
        AccessRequest ignored = request.decided(false, later);

        assertThat(agreed.state()).isEqualTo(AccessRequest.State.AGREED);
        assertThat(agreed.decidedAt()).contains(later);
        assertThat(ignored.state()).isEqualTo(AccessRequest.State.IGNORED);
        assertThat(ignored.decided(true, later.plusSeconds(1))).isEqualTo(ignored);
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatThrownBy(() -> asked("x".repeat(257), AccessRequest.State.PENDING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> asked("", AccessRequest.State.AGREED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccessRequestId(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
