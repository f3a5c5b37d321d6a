package io.reelkeep.storage.s3;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.storage.s3.S3Faults.Fault;
import io.reelkeep.storage.s3.S3Faults.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store in trouble does to us: nothing is acknowledged that is not there, nothing is seen by half, no read is short. */
class S3FaultsTest {
    private static final BlobId ID = blobId(1);
    private static final int MIB = 1024 * 1024;
    private static final int ATTEMPTS = 3;
    private static final int ALWAYS = 1_000_000;

    private static final Predicate<String> PUT = line -> line.startsWith("PUT ") && !line.contains("?");
    private static final Predicate<String> PART = line -> line.startsWith("PUT ") && line.contains("partNumber=");
    private static final Predicate<String> COMPLETE = line -> line.startsWith("POST ") && line.contains("uploadId=");
    private static final Predicate<String> GET = line -> line.startsWith("GET ") && line.contains("/blobs/");

    private final String bucket = SharedS3.newBucket();
    private final S3Faults faults = S3Faults.before(SharedS3.server().endpoint());
    private final S3BlobStore store = new S3BlobStore(SharedS3.place(bucket, faults.endpoint()));
    private final S3BlobStore undisturbed = new S3BlobStore(SharedS3.place(bucket));

    @AfterEach
    void close_all() {
        store.close();
        undisturbed.close();
        faults.close();
    }

    private void write(int bytes) {
        store.write(ID, stream(SampleBytes.of(bytes)), blob -> {});
    }

    private void assertKept(int bytes) {
        assertThat(SampleBytes.read(undisturbed, ID)).isEqualTo(SampleBytes.of(bytes));
    }

    private void assertNothingThere() {
        assertThat(SharedS3.server().keys(bucket)).isEmpty();
    }

    @Test
    void passes_everything_on_when_nothing_goes_wrong() {
        write(9 * MIB);

        assertKept(9 * MIB);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"INTERNAL_ERROR", "SLOW_DOWN", "LOST_ANSWER"})
    void tries_a_short_write_again_until_it_is_kept(Kind kind) {
        faults.inject(new Fault(kind, 0), ATTEMPTS - 1, PUT);

        write(1000);

        assertKept(1000);
        assertThat(faults.requests(PUT)).isEqualTo(ATTEMPTS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"INTERNAL_ERROR", "SLOW_DOWN"})
    void gives_a_write_up_after_three_attempts_and_leaves_nothing(Kind kind) {
        faults.inject(new Fault(kind, 0), ALWAYS, PUT.or(PART));

        assertThatThrownBy(() -> write(1000)).isInstanceOf(BlobStoreException.class);
        assertThatThrownBy(() -> write(9 * MIB)).isInstanceOf(BlobStoreException.class);

        assertThat(faults.requests(PUT)).isEqualTo(ATTEMPTS);
        assertThat(faults.requests(PART)).isEqualTo(ATTEMPTS);
        assertNothingThere();
    }

    @Test
    void knows_a_short_write_as_done_whose_every_answer_was_lost() {
        faults.inject(new Fault(Kind.LOST_ANSWER, 0), ATTEMPTS, PUT);

        write(1000);

        assertKept(1000);
    }

    @Test
    void knows_a_long_write_as_done_whose_last_answer_was_lost() {
        faults.inject(new Fault(Kind.LOST_ANSWER, 0), 1, COMPLETE);

        write(9 * MIB);

        assertKept(9 * MIB);
    }

    @Test
    void does_not_acknowledge_a_long_write_that_was_never_completed() {
        faults.inject(new Fault(Kind.INTERNAL_ERROR, 0), ALWAYS, COMPLETE);

        assertThatThrownBy(() -> write(9 * MIB)).isInstanceOf(BlobStoreException.class);

        assertNothingThere();
    }

    @Test
    void does_not_acknowledge_what_the_store_says_it_got_otherwise() {
        faults.inject(new Fault(Kind.WRONG_ETAG, 0), 1, PART);

        assertThatThrownBy(() -> write(9 * MIB))
                .isInstanceOf(BlobStoreException.class)
                .hasMessageContaining("got other bytes");

        assertNothingThere();
    }

    @Test
    void composes_although_the_store_stumbles() {
        undisturbed.write(blobId(9), stream(SampleBytes.of(12 * MIB)), blob -> {});
        faults.inject(new Fault(Kind.INTERNAL_ERROR, 0), ATTEMPTS - 1, PART);

        try (BlobContent source = store.open(blobId(9));
                BlobSink sink = store.create(ID)) {
            sink.append(source, 0, 6 * MIB);
            sink.append(source, 6 * MIB, 1000);
            sink.commit();
        }

        assertKept(6 * MIB + 1000);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SHORT_BODY", "RESET", "INTERNAL_ERROR", "SLOW_DOWN", "LOST_ANSWER"})
    void reads_on_where_an_answer_broke_off(Kind kind) {
        undisturbed.write(ID, stream(SampleBytes.of(3 * MIB)), blob -> {});
        faults.inject(new Fault(kind, 100_000), 2, GET);

        assertThat(SampleBytes.read(store, ID)).isEqualTo(SampleBytes.of(3 * MIB));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SHORT_BODY", "RESET"})
    void a_read_that_never_gets_on_fails_and_is_never_short(Kind kind) {
        undisturbed.write(ID, stream(SampleBytes.of(3 * MIB)), blob -> {});
        faults.inject(new Fault(kind, 0), ALWAYS, GET);

        assertThatThrownBy(() -> SampleBytes.read(store, ID)).isInstanceOf(BlobStoreException.class);

        assertThat(faults.requests(GET)).isLessThanOrEqualTo(ATTEMPTS * ATTEMPTS);
    }

    @Test
    void waits_for_a_store_that_is_slow() {
        faults.inject(new Fault(Kind.DELAY, 500), 2, line -> true);

        write(1000);

        assertKept(1000);
    }

    @Test
    void acknowledges_no_bytes_of_an_upload_that_were_not_kept() {
        store.append(ID, 0, stream(SampleBytes.of(500)));
        faults.inject(new Fault(Kind.SLOW_DOWN, 0), ALWAYS, PUT);
        assertThatThrownBy(() -> store.append(ID, 500, stream(SampleBytes.of(500, 900))))
                .isInstanceOf(BlobStoreException.class);
        faults.heal();

        assertThat(store.append(ID, 500, stream(SampleBytes.of(500, 900)))).isEqualTo(900);
        assertThat(store.seal(ID, 900).digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(900)));
        assertKept(900);
    }

    @Test
    void seals_again_after_an_answer_that_was_lost_for_good() {
        store.append(ID, 0, stream(SampleBytes.of(9 * MIB)));
        faults.inject(new Fault(Kind.LOST_ANSWER, 0), ALWAYS, COMPLETE.or(line -> line.startsWith("HEAD ")));
        assertThatThrownBy(() -> store.seal(ID, 9 * MIB)).isInstanceOf(BlobStoreException.class);
        faults.heal();

        assertThat(undisturbed.seal(ID, 9 * MIB).digest()).isEqualTo(SampleBytes.digestOf(SampleBytes.of(9 * MIB)));
        assertKept(9 * MIB);
    }

    @Test
    void a_store_that_is_away_is_not_waited_for_by_everybody() {
        faults.close();
        // More than it takes: a connection that was open may bring one more answer.
        for (int caller = 0; caller < 8; caller++) {
            assertThatThrownBy(() -> store.open(ID)).isInstanceOf(BlobStoreException.class);
        }

        Instant before = Instant.now();
        for (int caller = 0; caller < 50; caller++) {
            assertThatThrownBy(() -> store.open(ID)).hasMessageContaining("does not answer");
        }

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }
}
