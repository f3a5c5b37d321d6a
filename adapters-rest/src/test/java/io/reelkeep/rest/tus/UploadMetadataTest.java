package io.reelkeep.rest.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.rest.shared.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadMetadataTest {
    @Test
    void says_who_what_and_where_to() {
        var metadata = UploadMetadata.parse(
                "filename " + base64("课堂 1.mp4") + ", owner " + base64("t1") + ",meeting_id " + base64("77"));

        assertThat(metadata.fileName()).isEqualTo("课堂 1");
        assertThat(metadata.owner()).hasToString("t1");
        assertThat(metadata.meeting()).contains(new MeetingId(77));
    }

    @Test
    void keeps_what_it_does_not_know_even_if_it_is_no_text() {
        String header = "is_confidential,fingerprint /w==,owner " + base64("t1");

        assertThat(UploadMetadata.parse(header).header()).isEqualTo(header);
        assertThat(UploadMetadata.parse(header).meeting()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lesson.mp4,lesson",
        "lesson.tar.gz,lesson.tar",
        ".mp4,.mp4",
        "no extension,no extension",
        "../../etc/passwd.mp4,../../etc/passwd",
        "a.notanextension,a.notanextension"
    })
    void shows_names_without_their_extension(String sent, String shown) {
        assertThat(UploadMetadata.parse("filename " + base64(sent)).fileName()).isEqualTo(shown);
    }

    @Test
    void a_file_without_a_name_gets_one() {
        assertThat(UploadMetadata.parse("").fileName()).isEqualTo("upload");
        assertThat(UploadMetadata.parse("filename").fileName()).isEqualTo("upload");
        assertThat(UploadMetadata.parse("filename ").fileName()).isEqualTo("upload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner !!!", "owner a b", ",", "owner dDE=,", "owner dDE=,owner dDE=", "=x dDE=,ö dDE="})
    void refuses_what_is_no_metadata(String header) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> UploadMetadata.parse(header))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo("Upload-Metadata"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "filename dDE=", "owner", "owner /w==", "owner AA=="})
    void insists_on_an_owner(String header) {
        var metadata = UploadMetadata.parse(header);

        assertThatExceptionOfType(BadInput.class).isThrownBy(metadata::owner);
    }

    @Test
    void refuses_a_header_beyond_its_bound() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> UploadMetadata.parse("a " + "A".repeat(5000)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
