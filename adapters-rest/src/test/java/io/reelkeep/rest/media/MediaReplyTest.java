package io.reelkeep.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.Delivery;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaReplyTest {
    private static final String TAG = "7f".repeat(32);

    private final Delivery film = new Delivery(
            "Weekly round.mp4",
            Instant.parse("2026-03-02T12:12:00.250Z"),
            new Rendition("video/mp4", TAG, 5_000_000_000L, () -> {
                throw new AssertionError("an answer is made without the bytes");
            }));

    @Test
    void sends_everything_when_nothing_less_is_asked_for() {
        MediaReply reply = reply(Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.length()).isEqualTo(5_000_000_000L);
        assertThat(reply.headers())
                .containsEntry("Accept-Ranges", "bytes")
                .containsEntry("Content-Type", "video/mp4")
                .containsEntry("ETag", "\"" + TAG + "\"")
                .containsEntry("Last-Modified", "Mon, 02 Mar 2026 12:12:00 GMT")
                .containsEntry("Cache-Control", "private, max-age=0, no-transform");
    }

    @Test
    void sends_a_part_beyond_32_bits() {
        MediaReply reply = reply(Map.of("Range", "bytes=4999999990-"));

        assertThat(reply.status()).isEqualTo(206);
        assertThat(reply.length()).isEqualTo(10);
        assertThat(reply.headers()).containsEntry("Content-Range", "bytes 4999999990-4999999999/5000000000");
    }

    /** RFC 9110 §14.6 */
    @Test
    void sends_several_parts_between_boundaries() {
        MediaReply reply = reply(Map.of("Range", "bytes=0-9,20-29"));

        assertThat(reply.headers()).containsEntry("Content-Type", "multipart/byteranges; boundary=" + TAG);
        assertThat(reply.pieces().get(1).text())
                .isEqualTo("\r\n--" + TAG + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes 20-29/5000000000"
                        + "\r\n\r\n");
        assertThat(reply.pieces().get(2).text()).isEqualTo("\r\n--" + TAG + "--\r\n");
        assertThat(reply.length())
                .isEqualTo(20
                        + reply.pieces().stream()
                                .mapToInt(piece -> piece.text().length())
                                .sum());
    }

    @ParameterizedTest
    @CsvSource({
        "If-None-Match, *, bytes=0-9, 304",
        "If-Match, \"x\", bytes=0-9, 412",
        "If-Range, \"x\", bytes=0-9, 200",
        "If-Range, \"x\", bytes=5000000000-, 200",
        "X-None, -, bytes=5000000000-, 416"
    })
    void asks_conditions_first_and_ranges_after(String header, String value, String range, int status) {
        assertThat(reply(Map.of(header, value, "Range", range)).status()).isEqualTo(status);
    }

    @Test
    void tells_the_size_when_a_range_does_not_exist() {
        MediaReply reply = reply(Map.of("Range", "bytes=5000000000-"));

        assertThat(reply.headers())
                .containsEntry("Content-Range", "bytes */5000000000")
                .doesNotContainKey("Content-Type");
        assertThat(reply.pieces()).isEmpty();
    }

    /** ASVS 5.4.2 */
    @ParameterizedTest
    @CsvSource({
        "Weekly round.mp4, inline; filename=\"Weekly round.mp4\"; filename*=UTF-8''Weekly%20round.mp4",
        "周会.mp4, inline; filename=\"__.mp4\"; filename*=UTF-8''%E5%91%A8%E4%BC%9A.mp4",
        "a\"b;/c\\.mp4, inline; filename=\"a_b__c_.mp4\"; filename*=UTF-8''a%22b%3B%2Fc%5C.mp4"
    })
    void names_the_download_without_letting_the_name_out_of_its_quotes(String name, String disposition) {
        assertThat(MediaReply.disposition(false, name)).isEqualTo(disposition);
    }

    @Test
    void keeps_a_download_under_its_name() {
        MediaReply reply = MediaReply.of(film, true, conditions(Map.of()), Optional.empty());

        assertThat(reply.headers())
                .containsEntry(
                        "Content-Disposition",
                        "attachment; filename=\"Weekly round.mp4\"; filename*=UTF-8''Weekly%20round.mp4");
    }

    private MediaReply reply(Map<String, String> headers) {
        return MediaReply.of(film, false, conditions(headers), Optional.ofNullable(headers.get("Range")));
    }

    private Conditions conditions(Map<String, String> headers) {
        return new Conditions(name -> Optional.ofNullable(headers.get(name)), MediaReply.etag(film), film.changedAt());
    }
}
