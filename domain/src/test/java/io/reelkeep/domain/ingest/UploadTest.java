package io.reelkeep.domain.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UploadTest {
    private static final Instant END = SampleTenants.NOON.plusSeconds(60);

    private static Upload of(long lengthBytes, long offsetBytes) {
        return new Upload(
                new UploadId(SampleIds.hex(32)),
                new TenantId(1),
                new UserId("alice"),
                Optional.empty(),
                "file",
                "",
                lengthBytes,
                offsetBytes,
                SampleIds.blob(),
                Optional.empty(),
                SampleTenants.NOON,
                END,
                Optional.empty());
    }

    @Test
    void an_offset_lies_within_the_file() {
        assertThat(of(10, 0).isComplete()).isFalse();
        assertThat(of(10, 9).isComplete()).isFalse();
        assertThat(of(10, 10).isComplete()).isTrue();
        assertThatThrownBy(() -> of(10, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(10, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_offset_never_goes_back() {
        Upload upload = of(10, 5);

        assertThat(upload.grownTo(5, END).offsetBytes()).isEqualTo(5);
        assertThat(upload.grownTo(10, END).isComplete()).isTrue();
        assertThatThrownBy(() -> upload.grownTo(4, END)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> upload.grownTo(11, END)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void expires_at_its_end_while_it_lacks_bytes() {
        assertThat(of(10, 9).isExpiredAt(END.minusMillis(1))).isFalse();
        assertThat(of(10, 9).isExpiredAt(END)).isTrue();
    }

    @Test
    void never_expires_once_it_is_complete() {
        assertThat(of(10, 10).isExpiredAt(END.plusSeconds(1))).isFalse();
        assertThat(of(10, 10).handedOn(new CaptureId(1)).isExpiredAt(Instant.MAX))
                .isFalse();
    }
}
