package io.reelkeep.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPathTest {
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAA_-";

    @Test
    void reads_token_and_file() {
        assertThat(MediaPath.of("/media/" + TOKEN + "/17.mp4"))
                .hasValueSatisfying(path -> assertThat(path.fileId().value()).isEqualTo(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/",
                "/media/short/17.mp4",
                "/media/" + TOKEN + "/0.mp4",
                "/media/" + TOKEN + "/17",
                "/media/" + TOKEN + "/17.mp4/",
                "/media/" + TOKEN + "/17.mp4;v=1",
                "/media/" + TOKEN + "/%31.mp4",
                "/media/..;/" + TOKEN + "/17.mp4",
                "/media/" + TOKEN + "/9223372036854775808.mp4",
                "/media/" + TOKEN + "/../17.mp4",
                "/media/" + TOKEN + "x/17.mp4"
            })
    void knows_no_other_form(String path) {
        assertThat(MediaPath.of(path)).isEmpty();
    }
}
