package io.reelkeep.persistence.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the form this version needs. Safe to run on several nodes at once, and again. */
public final class SchemaMigration {
    private SchemaMigration() {}

    public static void migrate(DataSource dataSource) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
