package io.reelkeep.persistence.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.recording.port.Recordings.Place;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.TestDatabase;
import io.reelkeep.persistence.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of very many recordings: each question reads few rows, however many there are. PostgreSQL says how many it read. */
final class ManyRecordingsTest {
    private static final TenantId TENANT = new TenantId(77_000);
    private static final Instant UNTIL = Instant.parse("2026-11-01T10:30:00Z");
    private static final int ALL = 20_000;
    private static final int OF_TENANT = ALL * 9 / 10;

    /** Twenty for a page, those of less than an hour at either end, and what is passed over within an hour or before it is worth it. */
    private static final long FEW = 1_100;

    private static final TestDatabase DATABASE = TestPostgres.database();

    /** An answer, and how many rows of recordings were read for it. */
    private record Read<T>(T answer, long rows) {}

    @BeforeAll
    static void fill() throws IOException {
        String sql;
        try (InputStream file = ManyRecordingsTest.class.getResourceAsStream("many_recordings.sql")) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":total", String.valueOf(ALL))
                    .replace(":tenant", TENANT.toString())
                    .replace(":until", String.valueOf(UNTIL.toEpochMilli()));
        }
        DATABASE.transactions().inOne(() -> onConnection(statement -> statement.execute(sql)));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void the_first_page_and_the_total_read_few_rows() {
        Read<Page<Recording>> page = page(everything(), 1);

        assertThat(page.answer().total()).isEqualTo(OF_TENANT);
        assertThat(page.answer().items()).extracting(Recording::id).isEqualTo(ids("true", 0));
        assertThat(page.rows()).isLessThan(FEW);
    }

    @Test
    void a_window_that_ends_amid_hours_is_counted_exactly() {
        Instant from = UNTIL.minus(Duration.ofDays(20)).plusMillis(1234);
        Instant to = UNTIL.minus(Duration.ofHours(50)).minusMillis(4321);
        Read<Page<Recording>> page = page(criteria(Optional.empty(), Set.of(Origin.CLOUD), from, to), 1);

        String inside = "origin = 'CLOUD' and media_started_at between %d and %d"
                .formatted(from.toEpochMilli(), to.toEpochMilli());
        assertThat(page.answer().total()).isEqualTo(count(inside));
        assertThat(page.answer().items()).extracting(Recording::id).isEqualTo(ids(inside, 0));
        assertThat(page.rows()).isLessThan(FEW);
    }

    @Test
    void a_page_far_behind_reads_few_rows() {
        Read<Page<Recording>> page = page(everything(), 800);

        assertThat(page.answer().items()).extracting(Recording::id).isEqualTo(ids("true", 799 * 20));
        assertThat(page.rows()).isLessThan(FEW);
    }

    @Test
    void a_page_behind_a_place_far_behind_reads_few_rows() {
        List<RecordingId> before = ids("true", 15_000);
        Place place = inOne(() -> Place.of(
                DATABASE.stores().recordings().find(TENANT, before.get(19)).orElseThrow()));
        Read<List<Recording>> next = read(stores -> stores.searchOn(everything(), Optional.of(place), 20));

        assertThat(next.answer()).extracting(Recording::id).isEqualTo(ids("true", 15_020));
        assertThat(next.rows()).isLessThan(60);
    }

    @Test
    void the_list_of_one_owner_reads_few_rows() {
        var owner = new UserId("h7");
        Read<Page<Recording>> page =
                page(criteria(Optional.of(owner), Set.of(), UNTIL.minus(Duration.ofDays(31)), UNTIL), 30);

        assertThat(page.answer().total()).isEqualTo(OF_TENANT / 20);
        assertThat(page.answer().items()).extracting(Recording::id).isEqualTo(ids("owner_id = 'h7'", 29 * 20));
        assertThat(page.rows()).isLessThan(700);
    }

    @Test
    void what_somebody_was_let_in_to_is_found_without_looking_at_all() {
        Read<Page<Recording>> page = page(everything().seenBy(Optional.of(new UserId("guest"))), 1);

        assertThat(page.answer().total()).isZero();
        assertThat(page.rows()).isLessThan(60);
    }

    @Test
    void what_is_rare_is_found_without_looking_at_all() {
        Read<Page<Recording>> page = page(everything().in(Optional.of(RecordingState.RECORDING)), 1);

        assertThat(page.answer().total())
                .isEqualTo(count("state = 'RECORDING'"))
                .isPositive();
        assertThat(page.rows()).isLessThan(100);
    }

    private static Recordings.Criteria everything() {
        return criteria(Optional.empty(), Set.of(), UNTIL.minus(Duration.ofDays(31)), UNTIL);
    }

    private static Recordings.Criteria criteria(Optional<UserId> owner, Set<Origin> origins, Instant from, Instant to) {
        return new Recordings.Criteria(TENANT, Optional.empty(), Optional.empty(), owner, origins, from, to);
    }

    private static Read<Page<Recording>> page(Recordings.Criteria criteria, int number) {
        return read(stores -> stores.search(criteria, number, 20));
    }

    private static <T> Read<T> read(Function<Recordings, T> question) {
        return inOne(() -> {
            long before = rowsRead();
            T answer = question.apply(DATABASE.stores().recordings());
            return new Read<>(answer, rowsRead() - before);
        });
    }

    /** In this transaction so far. */
    private static long rowsRead() {
        return number("""
                select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
                where relname = 'recording'
                """);
    }

    private static long count(String which) {
        return inOne(() -> number("select count(*) from recording where tenant_id = " + TENANT + " and " + which));
    }

    private static List<RecordingId> ids(String which, int skipped) {
        return inOne(() -> {
            List<?> found = DATABASE.transactions()
                    .entities()
                    .createNativeQuery("select id from recording where tenant_id = " + TENANT + " and " + which
                            + " order by media_started_at desc, id desc limit 20 offset " + skipped)
                    .getResultList();
            return found.stream()
                    .map(id -> new RecordingId(((Number) id).longValue()))
                    .toList();
        });
    }

    private static <T> T inOne(Supplier<T> work) {
        return DATABASE.transactions().inOne(work);
    }

    private static long number(String sql) {
        return onConnection(statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** What is done with a statement. */
    private interface Use<T> {
        T on(Statement statement) throws SQLException;
    }

    /** On the connection of the transaction, which from here on has one. */
    private static <T> T onConnection(Use<T> use) {
        Connection connection = DATABASE.transactions().entities().unwrap(Connection.class);
        try (Statement statement = connection.createStatement()) {
            return use.on(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
