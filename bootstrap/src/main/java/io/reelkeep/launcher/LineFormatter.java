package io.reelkeep.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/** One line per event: time in UTC, level, thread, logger (short if ours), what happened; then the stack trace, if any. */
public final class LineFormatter extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Class of SQLState (ISO/IEC 9075-2, 24.1). */
    private static final String CONNECTION_EXCEPTION = "08";

    private static final int MAX_CAUSES = 20;

    @Override
    public String format(LogRecord record) {
        String line = TIME.format(record.getInstant()) + " " + level(record) + " ["
                + Thread.currentThread().getName() + "] " + name(record) + ": " + oneLine(formatMessage(record))
                + System.lineSeparator();
        return Optional.ofNullable(record.getThrown())
                .map(thrown -> line + trace(thrown))
                .orElse(line);
    }

    private static String level(LogRecord record) {
        int level = record.getLevel().intValue();
        if (level >= 1000) {
            return "ERROR";
        }
        if (level >= 900) {
            return "WARN ";
        }
        return level >= 800 ? "INFO " : "DEBUG";
    }

    private static String name(LogRecord record) {
        String name = String.valueOf(record.getLoggerName());
        return name.startsWith("io.reelkeep.") ? name.substring(name.lastIndexOf('.') + 1) : name;
    }

    /** A caller who gets a line break into a message must not be able to forge a line of the log. */
    private static String oneLine(String message) {
        return String.valueOf(message).strip().replaceAll("\\R|\\p{Cntrl}", " ");
    }

    /** That the database is away is said many times a second by whoever wants it: one line each is enough. */
    private static String trace(Throwable thrown) {
        Optional<SQLException> away = lostConnection(thrown);
        if (away.isPresent()) {
            return "  because " + oneLine(String.valueOf(away.get())) + System.lineSeparator();
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static Optional<SQLException> lostConnection(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(sql -> String.valueOf(sql.getSQLState()).startsWith(CONNECTION_EXCEPTION))
                .findFirst();
    }
}
