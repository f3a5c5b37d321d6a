package io.reelkeep.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.AddressMedia;
import io.reelkeep.application.delivery.Delivery;
import io.reelkeep.application.delivery.port.BlobAddresses;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.rest.media.MediaDelivery.Elsewhere;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MediaDeliveryTest {
    private static final String TAG = "7f".repeat(32);
    private static final BlobId BLOB = new BlobId("ab".repeat(16));

    private final List<BlobAddresses.Presentation> asked = new ArrayList<>();

    private static Delivery film(Optional<BlobId> blob) {
        return new Delivery(
                "Lesson 7.mp4",
                Instant.parse("2026-03-02T12:12:00Z"),
                new Rendition(
                        "video/mp4",
                        TAG,
                        1000,
                        () -> {
                            throw new AssertionError("somebody else reads it");
                        },
                        blob));
    }

    private AddressMedia at(String place) {
        return new AddressMedia((blob, presentation) -> {
            asked.add(presentation);
            return Optional.of(URI.create(place + blob));
        });
    }

    @Test
    void by_itself_everything_is_sent_from_here() {
        assertThat(new InProcess().elsewhere(film(Optional.of(BLOB)), true)).isEmpty();
    }

    /** nginx keeps type, disposition and caching of our answer, and its own location takes tag and date over. */
    @Test
    void nginx_is_told_where_the_file_lies_and_how_it_is_to_look() {
        Elsewhere answer = new XAccel(at("/reelkeep-media/blobs/ab/"))
                .elsewhere(film(Optional.of(BLOB)), false)
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("X-Accel-Redirect", "/reelkeep-media/blobs/ab/" + BLOB)
                .containsEntry("Content-Type", "video/mp4")
                .containsEntry("ETag", "\"" + TAG + "\"")
                .containsEntry("Last-Modified", "Mon, 02 Mar 2026 12:12:00 GMT")
                .containsEntry("Cache-Control", "private, max-age=0, no-transform")
                .containsEntry(
                        "Content-Disposition", "inline; filename=\"Lesson 7.mp4\"; filename*=UTF-8''Lesson%207.mp4")
                .doesNotContainKey("Accept-Ranges");
    }

    @Test
    void what_is_kept_is_fetched_from_the_store_within_a_minute() {
        Elsewhere answer = new Presigned(at("https://store.example/bucket/"))
                .elsewhere(film(Optional.of(BLOB)), true)
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers())
                .containsOnlyKeys("Location", "Cache-Control")
                .containsEntry("Location", "https://store.example/bucket/" + BLOB)
                .containsEntry("Cache-Control", "private, no-store");
        assertThat(asked.get(0).life()).isLessThanOrEqualTo(Duration.ofSeconds(60));
        assertThat(asked.get(0).disposition().orElseThrow()).startsWith("attachment; ");
    }

    @Test
    void what_is_watched_does_not_depend_on_an_address_that_closes() {
        assertThat(new Presigned(at("https://store.example/")).elsewhere(film(Optional.of(BLOB)), false))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_no_single_blob_is_sent_from_here() {
        Delivery puzzle = film(Optional.empty());

        assertThat(new XAccel(at("/x/")).elsewhere(puzzle, true)).isEmpty();
        assertThat(new Presigned(at("https://store.example/")).elsewhere(puzzle, true))
                .isEmpty();
    }

    @Test
    void what_has_no_address_is_sent_from_here() {
        var nowhere = new AddressMedia((blob, presentation) -> Optional.empty());

        assertThat(new XAccel(nowhere).elsewhere(film(Optional.of(BLOB)), false))
                .isEmpty();
    }
}
