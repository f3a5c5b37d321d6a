package io.reelkeep.storage.s3;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.port.BlobAddresses.Presentation;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.domain.shared.BlobId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses that the store itself answers, for a moment. */
class S3AddressesTest {
    private static final BlobId ID = blobId(1);
    private static final int FORBIDDEN = 403;
    private static final int PARTIAL = 206;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String bucket = SharedS3.newBucket();
    private final S3Addresses addresses = new S3Addresses(SharedS3.place(bucket));

    @BeforeEach
    void keep_a_blob() {
        try (var store = new S3BlobStore(SharedS3.place(bucket))) {
            store.write(ID, stream(SampleBytes.of(1000)), blob -> {});
        }
    }

    @AfterEach
    void close_the_addresses() {
        addresses.close();
    }

    private URI address(Optional<String> disposition, int seconds) {
        return addresses
                .addressOf(ID, new Presentation("video/mp4", disposition, Duration.ofSeconds(seconds)))
                .orElseThrow();
    }

    private HttpResponse<byte[]> get(URI address, String range) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address).header("Range", range).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void opens_ranges_of_the_blob_under_the_type_and_name_asked_for() throws Exception {
        URI address = address(Optional.of("attachment; filename=\"lesson.mp4\""), 60);

        HttpResponse<byte[]> answer = get(address, "bytes=10-19");

        assertThat(answer.statusCode()).isEqualTo(PARTIAL);
        assertThat(answer.body()).isEqualTo(SampleBytes.of(10, 20));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"lesson.mp4\"");
    }

    @Test
    void opens_nothing_else_when_it_is_changed() throws Exception {
        String address = address(Optional.empty(), 60).toString();

        assertThat(get(URI.create(address.replace(ID.value(), blobId(2).value())), "bytes=0-")
                        .statusCode())
                .isEqualTo(FORBIDDEN);
        assertThat(get(URI.create(address.replace("X-Amz-Expires=60", "X-Amz-Expires=6000")), "bytes=0-")
                        .statusCode())
                .isEqualTo(FORBIDDEN);
        assertThat(get(URI.create(address.replace("video%2Fmp4", "text%2Fhtml")), "bytes=0-")
                        .statusCode())
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void opens_no_longer_than_it_lives() throws Exception {
        URI address = address(Optional.empty(), 1);
        Instant patience = Instant.now().plusSeconds(20);

        int status = PARTIAL;
        while (status == PARTIAL && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
            status = get(address, "bytes=0-0").statusCode();
        }

        assertThat(status).isEqualTo(FORBIDDEN);
    }
}
