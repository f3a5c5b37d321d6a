package io.reelkeep.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.persistence.TestDatabase;
import io.reelkeep.persistence.TestPostgres;
import io.reelkeep.persistence.tasks.NarrowedWork;
import io.reelkeep.persistence.tasks.TaskHandler;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second wall between tenants: it holds where a query has forgotten the first. */
class RowSecurityTest {
    private static final TestDatabase DATABASE = TestPostgres.database();

    private static final String ALL_PEOPLE = "select tenant_id from person";

    private final Tenant ours = SampleTenants.tenant();
    private final Tenant theirs = SampleTenants.tenant();

    @BeforeEach
    void twoTenants() {
        for (Tenant tenant : List.of(ours, theirs)) {
            inOne(() -> {
                DATABASE.stores().tenants().add(tenant);
                DATABASE.stores().users().add(SampleTenants.user(tenant.id(), "bob"));
            });
        }
    }

    @AfterEach
    void open() {
        DATABASE.transactions().open();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void stands_around_every_table_that_belongs_to_tenants() throws SQLException {
        assertThat(strings("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and (column_name = 'tenant_id'
                            or table_name = 'tenant' and column_name = 'id') order by 1
                        """)).hasSizeGreaterThan(40).containsExactlyElementsOf(strings("""
                        select relname from pg_class join pg_policy on polrelid = pg_class.oid
                        where relrowsecurity and relforcerowsecurity and polcmd = '*' and polname = 'own_rows' order by 1
                        """));
    }

    @Test
    void is_built_around_a_table_that_comes_later() throws SQLException {
        run("create table coming_later (tenant_id bigint not null, id bigint not null)");
        run("insert into coming_later values (1, 1)");
        assertThat(strings("select id from coming_later")).containsExactly("1");

        SchemaMigration.migrate(DATABASE.dataSource());

        assertThat(strings("select id from coming_later")).isEmpty();
        run("drop table coming_later");
    }

    @Test
    void nothing_said_nothing_seen() throws SQLException {
        assertThat(strings(ALL_PEOPLE)).isEmpty();
        assertThat(strings("select id from tenant")).isEmpty();
        assertThat(run("delete from person")).isZero();
        assertThat(run("update person set name = 'nobody'")).isZero();
        assertThatThrownBy(() -> run("insert into retention_rules values (1, null, '', 0)"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_house_sees_all() {
        assertThat(people()).contains(ours.id().value(), theirs.id().value());
    }

    @Test
    void a_query_that_forgot_its_tenant_sees_and_changes_nobody_elses_rows() {
        DATABASE.transactions().narrowTo(ours.id());

        assertThat(people()).containsExactly(ours.id().value());
        assertThat(change("update person set name = 'changed'")).isEqualTo(1);
        assertThat(change("delete from person where tenant_id = " + theirs.id()))
                .isZero();
        assertThat(inOneAnswering(() -> DATABASE.stores().tenants().find(theirs.id())))
                .isEmpty();
        assertThatThrownBy(() -> inOne(() -> DATABASE.stores().users().add(SampleTenants.user(theirs.id(), "eve"))))
                .isInstanceOf(DatabaseException.class);

        DATABASE.transactions().open();
        assertThat(inOneAnswering(() -> DATABASE.stores().users().list(theirs.id(), "", 10)))
                .containsExactly(SampleTenants.user(theirs.id(), "bob"));
    }

    @Test
    void what_is_said_holds_for_one_transaction_on_its_connection_only() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('reelkeep.tenant', '*', true)");
                assertThat(first(statement, "select count(*) > 0 from person")).isEqualTo("t");
                connection.commit();
                assertThat(first(statement, "select count(*) from person")).isEqualTo("0");
            }
        }
    }

    @Test
    void work_in_the_background_reaches_the_rows_of_its_tenant_and_the_house_those_of_all() {
        var seen = new ArrayList<List<Long>>();
        TaskHandler looking = new TaskHandler() {
            @Override
            public Optional<Instant> run(Task task) {
                seen.add(people());
                return Optional.empty();
            }

            @Override
            public void giveUp(Task task) {
                seen.add(people());
            }
        };
        var work = new NarrowedWork(looking, DATABASE.transactions().rows());

        work.run(new Task(TaskKind.CUT_CLIP, ours.id(), "1"));
        work.giveUp(new Task(TaskKind.CUT_CLIP, theirs.id(), "1"));
        work.run(new Task(TaskKind.SWEEP, ours.id(), "all"));

        assertThat(seen.get(0)).containsExactly(ours.id().value());
        assertThat(seen.get(1)).containsExactly(theirs.id().value());
        assertThat(seen.get(2)).contains(ours.id().value(), theirs.id().value());
        assertThat(people()).isEqualTo(seen.get(2));
    }

    @Test
    void a_superuser_looks_over_it() {
        assertThat(RowSecurity.isBypassedOn(DATABASE.dataSource())).isFalse();
        assertThat(RowSecurity.isBypassedOn(TestPostgres.superuser())).isTrue();
    }

    private static void inOne(Runnable work) {
        DATABASE.transactions().inOne(work);
    }

    private static <T> T inOneAnswering(Supplier<T> work) {
        return DATABASE.transactions().inOne(work);
    }

    private static List<Long> people() {
        List<?> ids = inOneAnswering(RowSecurityTest::rawPeople);
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private static List<?> rawPeople() {
        return entities().createNativeQuery(ALL_PEOPLE).getResultList();
    }

    private static int change(String sql) {
        return inOneAnswering(() -> entities().createNativeQuery(sql).executeUpdate());
    }

    private static EntityManager entities() {
        return DATABASE.transactions().entities();
    }

    private static int run(String sql) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
