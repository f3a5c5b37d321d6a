package io.reelkeep.bootstrap.start;

import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.persistence.shared.RowSecurity;
import io.reelkeep.persistence.shared.SchemaMigration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;

/** Brings the database to the schema of this version. Several processes may do so at once: one migrates, others wait. */
@ApplicationScoped
public class MigrateSchema implements StartStep {
    private static final System.Logger LOG = System.getLogger(MigrateSchema.class.getName());

    @Inject
    private Settings settings;

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
        SchemaMigration.migrate(settings.patientDbUrl(), settings.dbUser(), settings.dbPassword());
        if (settings.isPostgres() && RowSecurity.isBypassedOn(dataSource)) {
            LOG.log(
                    Level.WARNING,
                    "row-level security does not hold: the database role {0} is a superuser or has BYPASSRLS; use one that"
                            + " is neither (docs/reference/database.md)",
                    settings.dbUser());
        }
    }
}
