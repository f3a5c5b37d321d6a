package io.reelkeep.application.ingest;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.ingest.port.Writer;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.RollCall;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.shared.Reason;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two nodes that share a database and a store. */
class UploadOnTwoNodesTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final RollCall hereRoll = roll(1);
    private final RollCall thereRoll = roll(2);
    private final AppendUpload here = node(hereRoll);
    private final AppendUpload there = node(thereRoll);
    private final Upload upload = school.openUpload(Optional.empty(), 10);

    private RollCall roll(int seed) {
        var roll = new RollCall(
                kit.transactions,
                kit.stores.nodeStores().nodes(),
                kit.clock,
                System::nanoTime,
                new Random(seed)::nextLong);
        roll.join("node " + seed);
        return roll;
    }

    private AppendUpload node(RollCall roll) {
        var blobs = new Blobs(kit.bench, kit.stores.ledger(), kit.blobStore, kit.secrets);
        return new AppendUpload(
                kit.bench, kit.stores.uploads(), blobs, new UploadLimits(100, 10, Duration.ofDays(1)), roll);
    }

    private Upload append(AppendUpload node, long offset, InputStream body) {
        return node.append(school.tenant, upload.id(), offset, body);
    }

    private long offset() {
        return kit.showUpload.show(school.tenant, upload.id()).offsetBytes();
    }

    /** Bytes in whose midst something happens, once. */
    private static InputStream bytes(String text, Runnable inBetween) {
        return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            private boolean happened;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (!happened) {
                    happened = true;
                    inBetween.run();
                }
                return super.read(into, offset, length);
            }
        };
    }

    @Test
    void while_one_node_is_being_sent_bytes_the_other_takes_none() {
        append(
                here,
                0,
                bytes(
                        "01234",
                        () -> assertRefused(Reason.OFFSET_CONFLICT, () -> append(there, 0, School.stream("abcde")))));

        assertThat(offset()).isEqualTo(5);
        assertThat(append(there, 5, School.stream("56789")).isComplete()).isTrue();
    }

    @Test
    void a_node_that_has_fallen_silent_is_not_waited_for() {
        kit.transactions.inOne(() -> kit.stores
                .uploads()
                .setWriter(
                        school.tenant,
                        upload.id(),
                        Optional.of(new Writer(
                                hereRoll.life(), 99, kit.clock.instant().plusSeconds(45)))));
        assertRefused(Reason.OFFSET_CONFLICT, () -> append(there, 0, School.stream("01234")));

        kit.clock.advance(RollCall.DEAD_AFTER.plusMillis(1));

        assertThat(append(there, 0, School.stream("01234")).offsetBytes()).isEqualTo(5);
    }

    @Test
    void a_node_that_was_taken_for_dead_counts_for_nothing() {
        InputStream late = bytes(
                "abcdefghij",
                () -> kit.transactions.inOne(() -> kit.stores
                        .uploads()
                        .setWriter(
                                school.tenant,
                                upload.id(),
                                Optional.of(new Writer(
                                        thereRoll.life(),
                                        77,
                                        kit.clock.instant().plusSeconds(45))))));

        assertRefused(Reason.OFFSET_CONFLICT, () -> append(here, 0, late));

        assertThat(offset()).isZero();
        assertRefused(Reason.OFFSET_CONFLICT, () -> append(here, 0, School.stream("01234")));
    }

    @Test
    void a_request_of_its_own_that_is_over_is_not_waited_for() {
        kit.transactions.inOne(() -> kit.stores
                .uploads()
                .setWriter(
                        school.tenant,
                        upload.id(),
                        Optional.of(new Writer(
                                hereRoll.life(), 99, kit.clock.instant().plusSeconds(45)))));

        assertThat(append(here, 0, School.stream("01234")).offsetBytes()).isEqualTo(5);
    }

    @Test
    void a_turn_that_is_refused_is_given_back() {
        assertRefused(Reason.BODY_TOO_LARGE, () -> append(here, 0, School.stream("0123456789X")));

        assertThat(append(there, 0, School.stream("0123456789")).isComplete()).isTrue();
    }

    @Test
    void a_node_goes_on_with_its_turn_until_another_takes_it() {
        append(here, 0, School.stream("012"));
        Writer first = writer();
        assertThat(first.isResting()).isTrue();

        append(here, 3, bytes("345", () -> assertThat(writer()).isEqualTo(first)));
        assertThat(writer()).isEqualTo(first);

        append(there, 6, School.stream("678"));
        assertThat(writer().node()).isEqualTo(thereRoll.life());
        assertThat(append(here, 9, School.stream("9")).isComplete()).isTrue();
    }

    @Test
    void whoever_was_overtaken_in_a_turn_it_went_on_with_counts_for_nothing() {
        append(here, 0, School.stream("012"));
        InputStream late = bytes("abc", () -> taken(Duration.ofSeconds(45)));

        assertRefused(Reason.OFFSET_CONFLICT, () -> append(here, 3, late));

        assertThat(offset()).isEqualTo(3);
        assertRefused(Reason.OFFSET_CONFLICT, () -> append(here, 3, School.stream("345")));
        kit.clock.advance(Duration.ofSeconds(46));
        assertThat(append(here, 3, School.stream("345")).offsetBytes()).isEqualTo(6);
    }

    @Test
    void two_requests_do_not_write_through_one_node() {
        append(
                here,
                0,
                bytes(
                        "01234",
                        () -> assertRefused(Reason.OFFSET_CONFLICT, () -> append(here, 0, School.stream("abcde")))));

        assertThat(offset()).isEqualTo(5);
    }

    @Test
    void the_time_that_is_left_is_renewed_once_a_minute() {
        Instant first = append(here, 0, School.stream("0")).expiresAt();

        kit.clock.advance(Duration.ofSeconds(59));
        assertThat(append(here, 1, School.stream("1")).expiresAt()).isEqualTo(first);
        kit.clock.advance(Duration.ofSeconds(1));
        assertThat(append(here, 2, School.stream("2")).expiresAt()).isEqualTo(first.plusSeconds(60));
    }

    private void taken(Duration until) {
        var writer = new Writer(thereRoll.life(), 77, kit.clock.instant().plus(until));
        kit.transactions.inOne(() -> kit.stores.uploads().setWriter(school.tenant, upload.id(), Optional.of(writer)));
    }

    private Writer writer() {
        return kit.transactions
                .inOne(() -> kit.stores.uploads().writer(school.tenant, upload.id()))
                .orElseThrow();
    }
}
