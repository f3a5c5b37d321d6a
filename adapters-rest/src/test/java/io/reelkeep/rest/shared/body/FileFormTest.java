package io.reelkeep.rest.shared.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelkeep.rest.shared.BadInput;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormTest {
    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "b"));

    private static String read(MediaType type, InputStream body) {
        return FileForm.read(type, body, "file", (fields, content) -> {
            try {
                byte[] bytes = content.readAllBytes();
                return fields.find("name").orElse("-") + ":" + new String(bytes, StandardCharsets.ISO_8859_1);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static String read(String body) {
        return read(FORM, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static void assertRefused(String field, String body) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(body))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo(field));
    }

    @Test
    void gives_the_fields_and_then_the_bytes() {
        assertThat(read(part("name", "é") + part("file", "\r\n--no\r\n--") + "--b--\r\n"))
                .isEqualTo("é:\r\n--no\r\n--");
        assertThat(read(part("file", "") + "--b--")).isEqualTo("-:");
    }

    /** Names as clients write them: in any order of the parameters, with other headers around. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-disposition:form-data; filename=\"a;b.mp4\"; name=\"file\"",
                "Content-Type: application/octet-stream\r\nContent-Disposition: form-data; name=file\r\nContent-Length: 1",
                "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%e6%97%a7.mp4"
            })
    void finds_the_name_of_a_part(String headers) {
        assertThat(read("--b\r\n" + headers + "\r\n\r\nx\r\n--b--\r\n")).isEqualTo("-:x");
    }

    @Test
    void is_refused_unless_it_ends_with_the_file() {
        assertRefused("file", part("file", "x") + part("name", "late") + "--b--\r\n");
        assertRefused("file", part("name", "x") + "--b--\r\n");
        assertRefused("body", part("file", "x"));
        assertRefused("body", part("file", "x") + "--b");
        assertRefused("body", part("file", "x") + "--bx");
        assertRefused("body", "--b\r\nContent-Disposition: form-data; na");
        assertRefused("file", "");
        assertRefused("file", "no form at all");
    }

    @Test
    void is_bounded_in_all_but_the_file() {
        assertThat(read(part("name", "n".repeat(4096)) + part("file", "x") + "--b--"))
                .hasSize(4098);
        assertRefused("name", part("name", "n".repeat(4097)) + part("file", "x") + "--b--");
        assertRefused("body", part("more", "x").repeat(33) + part("file", "x") + "--b--");
        assertRefused("body", "--b\r\nX: " + "x".repeat(5000) + "\r\n\r\n\r\n--b--");
        assertRefused("body", "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--");
        assertRefused("body", "--b\r\nContent-Disposition: attachment; name=\"file\"\r\n\r\nx\r\n--b--");
    }

    @Test
    void text_must_be_readable() {
        byte[] body = (part("name", "?") + part("file", "x") + "--b--").getBytes(StandardCharsets.ISO_8859_1);
        body[new String(body, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xff;

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(FORM, new ByteArrayInputStream(body)))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 71})
    void a_boundary_has_1_to_70_characters(int length) {
        var type = new MediaType("multipart", "form-data", Map.of("boundary", "b".repeat(length)));

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(type, InputStream.nullInputStream()))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo("Content-Type"));
    }

    /** Larger than any buffer. */
    @Test
    void gives_long_files_byte_by_byte_as_they_are() {
        String content = "0123456789\r\n-".repeat(50_000);

        assertThat(read(part("file", content) + "--b--\r\n")).isEqualTo("-:" + content);
    }
}
