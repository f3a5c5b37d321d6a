package io.reelkeep.persistence.shared;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets a query fail as soon as the database is found to be away. Left alone, the persistence provider tries again twice
 * and sleeps five seconds before each: every request would hold its thread for ten seconds, to be told 503 all the same.
 */
public final class PromptFailures implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
            login.setDelayBetweenConnectionAttempts(0);
        }
    }
}
