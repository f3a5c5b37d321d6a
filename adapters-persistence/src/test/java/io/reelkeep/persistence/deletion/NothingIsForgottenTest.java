package io.reelkeep.persistence.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever adds a table with rows about recordings or files decides here what a deletion does to them. */
final class NothingIsForgottenTest {
    private static final Set<String> FORGOTTEN_BY_TRACES = Set.of(
            "share",
            "access_member",
            "access_request",
            "invitation",
            "recycle_bin",
            "legal_hold",
            "caption_track",
            "preview",
            "preview_illustration",
            "sync_ledger",
            "content_checksum",
            "callback_delivery",
            "clip",
            "clip_draft",
            "transcoding",
            "usage_event",
            "capture",
            "capture_part",
            "segment",
            "upload",
            "notify_wish");

    private static final Set<String> REMOVED_WITH_THE_RECORDING =
            Set.of("recording_file", "recording_gap", "recording_take");

    /** The ledger names bytes, the tombstones what was deleted, the audit who did it and who had seen it. */
    private static final Set<String> KEPT = Set.of("media_blob", "tombstone", "deleted_object", "audit_entry");

    @Test
    void every_table_that_names_files_is_known_to_deletion() throws SQLException {
        var known = new TreeSet<>(FORGOTTEN_BY_TRACES);
        known.addAll(REMOVED_WITH_THE_RECORDING);
        known.addAll(KEPT);

        assertThat(tablesThatNameFiles()).isEqualTo(known);
    }

    private static Set<String> tablesThatNameFiles() throws SQLException {
        var tables = new TreeSet<String>();
        try (TestDatabase database = TestDatabase.h2InMemory();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("""
                        select lower(table_name) from information_schema.columns
                        where lower(table_schema) = 'public'
                        and lower(column_name) in ('recording_id', 'file_id', 'capture_id', 'source_id')
                        """)) {
            while (columns.next()) {
                tables.add(columns.getString(1));
            }
        }
        return tables;
    }
}
