package io.reelkeep.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LineFormatterTest {
    private final LineFormatter formatter = new LineFormatter();

    @Test
    void writes_one_line_with_time_level_and_name() {
        LogRecord record = record(Level.WARNING, "io.reelkeep.rest.outbound.HttpCallbackClient", "not acknowledged");

        assertThat(formatter.format(record))
                .startsWith("2026-03-01T10:00:00.000Z WARN  [")
                .endsWith("] HttpCallbackClient: not acknowledged" + System.lineSeparator());
    }

    @Test
    void lets_nobody_forge_a_line() {
        LogRecord record = record(Level.INFO, "io.reelkeep.X", "name=a\r\n2026-01-01T00:00:00Z ERROR forged\u0007");

        assertThat(formatter.format(record)).hasLineCount(1);
    }

    @Test
    void names_the_loggers_of_others_in_full_and_adds_the_stack_trace() {
        LogRecord record = record(Level.SEVERE, "org.flywaydb.core.Flyway", "broken");
        record.setThrown(new IllegalStateException("why"));

        assertThat(formatter.format(record))
                .contains(" ERROR [")
                .contains("] org.flywaydb.core.Flyway: broken")
                .contains("java.lang.IllegalStateException: why")
                .contains("\tat ");
    }

    @Test
    void says_in_one_line_that_the_database_is_away() {
        LogRecord record = record(Level.SEVERE, "io.reelkeep.X", "broken");
        var refused = new SQLException("Connection refused", "08001");
        record.setThrown(new IllegalStateException(new SQLException("no connection from the pool", refused)));

        assertThat(formatter.format(record))
                .hasLineCount(2)
                .contains("because java.sql.SQLException: Connection refused")
                .doesNotContain("\tat ");
    }

    private static LogRecord record(Level level, String logger, String message) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName(logger);
        record.setInstant(Instant.parse("2026-03-01T10:00:00Z"));
        return record;
    }
}
