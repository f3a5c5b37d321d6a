package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.Setting;
import io.reelkeep.bootstrap.settings.Settings;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The PostgreSQL server, asked before the application server starts: the latter gives up for good where the database is away.
 */
final class RemoteDatabase implements AutoCloseable {
    /** Not there, starting or stopping, out of room, failing: it may get better by itself. */
    private static final Pattern PASSING = Pattern.compile("(08|53|57|58|XX).{3}");

    private final Settings settings;
    private final URLClassLoader loader;
    private final Driver driver;

    private RemoteDatabase(Settings settings, URLClassLoader loader) throws ReflectiveOperationException {
        this.settings = settings;
        this.loader = loader;
        this.driver = (Driver)
                loader.loadClass("org.postgresql.Driver").getConstructor().newInstance();
    }

    /**
     * Returns as soon as the database lets us in, and answers requests meanwhile.
     *
     * @throws StartRefused when it answers, and waiting would not help
     */
    static void await(Settings settings, Path folder) {
        try (RemoteDatabase database = open(settings, folder)) {
            Optional<String> away = database.knock();
            if (away.isPresent()) {
                Terminal.say("Reelkeep waits for its database: " + away.get());
                try (WaitingRoom room = WaitingRoom.open(settings.bind(), settings.httpPort())) {
                    room.stayUntil(() -> database.knock().isEmpty());
                }
                Terminal.say("The database is there");
            }
        } catch (IOException | ReflectiveOperationException failed) {
            throw new StartRefused("The database driver cannot be used: " + Failures.root(failed), failed);
        }
    }

    private static RemoteDatabase open(Settings settings, Path folder)
            throws IOException, ReflectiveOperationException {
        return new RemoteDatabase(settings, WarLibrary.loader("postgresql-", folder));
    }

    /** Why it does not let us in yet; empty when it does. */
    private Optional<String> knock() {
        Properties who = new Properties();
        who.setProperty("user", settings.dbUser());
        who.setProperty("password", settings.dbPassword());
        try {
            driver.connect(settings.dbUrl(), who).close();
            return Optional.empty();
        } catch (SQLException refused) {
            if (isPassing(refused)) {
                return Optional.of(reason(refused));
            }
            throw new StartRefused(
                    "The database refuses: " + reason(refused) + ". Set " + Setting.DB_URL.key() + ", "
                            + Setting.DB_USER.key() + " and " + Setting.DB_PASSWORD.key() + ".",
                    refused);
        }
    }

    static boolean isPassing(SQLException refused) {
        return Optional.ofNullable(refused.getSQLState())
                .map(state -> PASSING.matcher(state).matches())
                .orElse(true);
    }

    private static String reason(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
