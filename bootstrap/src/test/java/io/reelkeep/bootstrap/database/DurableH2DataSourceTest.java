package io.reelkeep.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.server.OpenFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableH2DataSourceTest {
    @TempDir
    private Path folder;

    @Test
    void opens_its_file_so_that_every_write_is_on_the_disk_when_it_returns() throws SQLException {
        try (Connection connection = open("sync")) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(OpenFiles.isSynchronous(ProcessHandle.current().pid(), folder.resolve("test.mv.db")))
                    .isTrue();
        }
    }

    @Test
    void finds_what_was_committed_by_either_way_of_opening() throws SQLException {
        try (Connection connection = open("sync")) {
            connection.createStatement().execute("create table kept (id bigint)");
        }
        try (Connection connection = open("file")) {
            assertThat(connection
                            .createStatement()
                            .executeQuery("select * from kept")
                            .next())
                    .isFalse();
        }
    }

    private Connection open(String scheme) throws SQLException {
        DurableH2DataSource source = new DurableH2DataSource();
        source.setURL("jdbc:h2:" + scheme + ":" + folder.resolve("test"));
        source.setUser("test");
        return source.getConnection();
    }
}
