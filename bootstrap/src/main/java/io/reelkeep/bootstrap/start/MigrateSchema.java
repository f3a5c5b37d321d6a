package io.reelkeep.bootstrap.start;

import io.reelkeep.persistence.shared.SchemaMigration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Brings the database to the schema of this version. Several processes may do so at once: one migrates, others wait. */
@ApplicationScoped
public class MigrateSchema implements StartStep {
    @Inject
    private DataSource dataSource;

    @Override
    public String name() {
        return "database schema";
    }

    @Override
    public Phase phase() {
        return Phase.SCHEMA;
    }

    @Override
    public void start() {
        SchemaMigration.migrate(dataSource);
    }
}
