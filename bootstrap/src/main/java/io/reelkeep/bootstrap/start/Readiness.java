package io.reelkeep.bootstrap.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether requests should be sent here: the start is complete, no stop has begun, and the database answers. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
    private static final System.Logger LOG = System.getLogger(Readiness.class.getName());
    private static final int DATABASE_PATIENCE_SECONDS = 2;

    /** Set by the launcher, if one started this: {@code starting}, {@code ready}, and {@code draining} after SIGTERM. */
    private static final String LAUNCHER_STATE = "reelkeep.launcher.state";

    @Inject
    private StartSequence sequence;

    @Inject
    private DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        String state = state();
        return HealthCheckResponse.named(state).status(state.equals("ready")).build();
    }

    private String state() {
        String launcher = System.getProperty(LAUNCHER_STATE, "ready");
        if (!launcher.equals("ready")) {
            return launcher;
        }
        if (!sequence.isComplete()) {
            return "starting";
        }
        return databaseAnswers() ? "ready" : "database away";
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(DATABASE_PATIENCE_SECONDS);
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "database does not answer, reason={0}", away.getMessage());
            return false;
        }
    }
}
