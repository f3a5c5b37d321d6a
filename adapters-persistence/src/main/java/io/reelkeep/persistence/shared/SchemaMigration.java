package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables to the form this version needs. Safe to run on several nodes at once, and again. */
public final class SchemaMigration {
    private static final String FOR_ALL = "classpath:db/migration";
    private static final String FOR_POSTGRES = "classpath:db/postgresql";
    private static final String POSTGRES_URL = "jdbc:postgresql:";

    private SchemaMigration() {}

    /**
     * Does so on connections of its own, which belong to no pool and know no bounds of time: an index over millions of rows is
     * not made within the seconds that a statement of a request has.
     */
    public static void migrate(String url, String user, String password) {
        migrate(configuration().dataSource(url, user, password), url.startsWith(POSTGRES_URL));
    }

    /** @param dataSource without a pool: on PostgreSQL its connections are left with all tenants' rows within reach */
    public static void migrate(DataSource dataSource) {
        migrate(configuration().dataSource(dataSource), isPostgres(dataSource));
    }

    /** Whether PostgreSQL is behind it. @throws DatabaseException when it is away */
    public static boolean isPostgres(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException failure) {
            throw new DatabaseException("the database does not say what it is", failure);
        }
    }

    private static FluentConfiguration configuration() {
        return Flyway.configure(SchemaMigration.class.getClassLoader());
    }

    private static void migrate(FluentConfiguration flyway, boolean isPostgres) {
        if (isPostgres) {
            flyway.locations(FOR_ALL, FOR_POSTGRES);
        } else {
            flyway.locations(FOR_ALL);
        }
        flyway.load().migrate();
    }
}
