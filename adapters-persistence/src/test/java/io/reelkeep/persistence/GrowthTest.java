package io.reelkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The tables as an engine that spreads them by tenant must find them: see docs/scaling.md. */
final class GrowthTest {
    private static final TestDatabase DATABASE = TestPostgres.database();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** What is asked of the database about itself. */
    private interface Question<T> {
        T ask(DatabaseMetaData about) throws SQLException;
    }

    @Test
    void every_table_has_a_tenant_but_those_of_the_house() {
        assertThat(tables().stream().filter(table -> !columns(table).contains("tenant_id")))
                .containsExactlyInAnyOrderElementsOf(Growth.OF_THE_HOUSE);
    }

    @Test
    void every_key_has_the_tenant_in_it_but_those_that_lead_to_one() {
        var without = new TreeMap<String, Set<String>>();
        for (String table : tables()) {
            uniqueKeys(table).stream()
                    .filter(key -> !Growth.OF_THE_HOUSE.contains(table) && !key.contains("tenant_id"))
                    .forEach(key -> without.put(table, key));
        }

        assertThat(without).isEqualTo(Growth.KEYS_WITHOUT_TENANT);
    }

    @Test
    void no_number_is_given_by_the_database() {
        Set<String> sequences =
                asked(about -> names(about.getTables(null, "public", "%", new String[] {"SEQUENCE"}), "TABLE_NAME"));

        assertThat(sequences).isEmpty();
    }

    /** Rows of different tenants are on different machines: nothing can point from one to the other. */
    @Test
    void no_table_refers_to_another() {
        for (String table : tables()) {
            Set<String> references = asked(about -> names(about.getImportedKeys(null, "public", table), "FK_NAME"));

            assertThat(references).as(table).isEmpty();
        }
    }

    @Test
    void a_statement_without_a_tenant_is_noticed() {
        assertThat(Growth.isAllowed("SELECT id, tenant_id FROM recording WHERE (id = ?)"))
                .isFalse();
        assertThat(Growth.isAllowed("update recording set title = ?")).isFalse();
        assertThat(Growth.isAllowed("insert into recording (id) values (?)")).isFalse();
        assertThat(Growth.isAllowed("SELECT t0.id FROM recording t0, tenant t1 WHERE (t0.id = t1.id)"))
                .isFalse();
        assertThat(Growth.isAllowed("SELECT id FROM recording WHERE ((tenant_id = ?) AND (id = ?))"))
                .isTrue();
        assertThat(Growth.isAllowed("delete from nonce where until_at < ?")).isTrue();
    }

    private static Set<String> tables() {
        Set<String> all =
                asked(about -> names(about.getTables(null, "public", "%", new String[] {"TABLE"}), "TABLE_NAME"));
        all.remove("flyway_schema_history");
        return all;
    }

    private static Set<String> columns(String table) {
        return asked(about -> names(about.getColumns(null, "public", table, "%"), "COLUMN_NAME"));
    }

    private static Set<Set<String>> uniqueKeys(String table) {
        return asked(about -> {
            var keys = new TreeMap<String, Set<String>>();
            try (ResultSet rows = about.getIndexInfo(null, "public", table, true, true)) {
                while (rows.next()) {
                    keys.computeIfAbsent(rows.getString("INDEX_NAME"), name -> new TreeSet<>())
                            .add(rows.getString("COLUMN_NAME"));
                }
            }
            return new HashSet<>(keys.values());
        });
    }

    private static Set<String> names(ResultSet rows, String column) throws SQLException {
        try (rows) {
            var found = new TreeSet<String>();
            while (rows.next()) {
                found.add(rows.getString(column));
            }
            return found;
        }
    }

    private static <T> T asked(Question<T> question) {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            return question.ask(connection.getMetaData());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
