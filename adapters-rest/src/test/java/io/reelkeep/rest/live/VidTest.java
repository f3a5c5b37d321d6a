package io.reelkeep.rest.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: Live 2, vid form. */
class VidTest {
    @Test
    void is_read_as_it_was_written() {
        var vid = new Vid(new TenantId(1200), new CaptureId(Long.MAX_VALUE), 3);

        assertThat(vid.toString()).isEqualTo("1200_7fffffffffffffff0000000000000003");
        assertThat(Vid.find(vid.toString())).contains(vid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1200",
                "1200_",
                "_00000000000000070000000000000001",
                "0_00000000000000070000000000000001",
                "99999999999999999999_00000000000000070000000000000001",
                "9999999999999999999_00000000000000070000000000000001",
                "1200_00000000000000000000000000000001",
                "1200_000000000000000700000000FFFFFFFF",
                "1200_00000000000000070000000100000000",
                "1200_0000000000000007ffffffffffffffff",
                "1200_c5997fa0f77745a49824150da4e4a6cc",
                "1200_0000000000000007000000000000001"
            })
    void text_of_another_form_names_nothing(String text) {
        assertThat(Vid.find(text)).isEmpty();
    }
}
