package io.reelkeep.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A PostgreSQL server for all tests of a run; it ends with the process. */
public final class TestPostgres {
    /** No superuser: those see through the wall between tenants. */
    private static final String ROLE = "reelkeep";

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** A database that nobody else has. */
    public static TestDatabase database() {
        String name = "reelkeep" + DATABASES.incrementAndGet();
        execute(SERVER, "create database " + name + " owner " + ROLE);
        return TestDatabase.on(SERVER.getDatabase(ROLE, name));
    }

    /** Whoever may do everything, on a database that all tests have. */
    public static DataSource superuser() {
        return SERVER.getPostgresDatabase();
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            execute(server, "create role " + ROLE + " login");
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("refused: " + sql, failure);
        }
    }
}
