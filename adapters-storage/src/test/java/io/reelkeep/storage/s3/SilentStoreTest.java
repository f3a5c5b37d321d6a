package io.reelkeep.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A store that takes connections, and then neither reads nor answers nor hangs up. */
@Timeout(60)
class SilentStoreTest {
    /** More than what the operating system takes in the store's place. */
    private static final int LARGE = 16 * 1024 * 1024;

    private static final S3Connection.Patience SHORT =
            new S3Connection.Patience(Duration.ofMillis(200), Duration.ofSeconds(2));

    private ServerSocket store;

    @BeforeEach
    void open() throws IOException {
        store = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private S3Client client() {
        return S3Connection.open(
                new S3Place(
                        Optional.of(URI.create("http://127.0.0.1:" + store.getLocalPort())),
                        "us-east-1",
                        "media",
                        "",
                        Optional.of(new S3Place.AccessKeys("key", "secret")),
                        true),
                SHORT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, LARGE})
    void is_not_waited_for_without_end_by_who_writes(int bytes) {
        try (S3Client client = client()) {
            assertThatThrownBy(() -> client.putObject(
                            request -> request.bucket("media").key("a"), RequestBody.fromBytes(new byte[bytes])))
                    .isInstanceOf(SdkClientException.class);
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    void is_not_waited_for_without_end_by_who_reads() {
        try (S3Client client = client()) {
            assertThatThrownBy(() ->
                            client.getObject(request -> request.bucket("media").key("a")))
                    .isInstanceOf(SdkClientException.class);
        }
    }

    @Test
    void holds_a_request_no_longer_than_its_attempts_may_be_silent() {
        S3Connection.Patience usual = S3Connection.Patience.USUAL;

        assertThat(usual.wholeCall()).isGreaterThan(usual.silence()).isLessThan(Duration.ofMinutes(2));
    }
}
