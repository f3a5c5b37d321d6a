package io.reelkeep.bootstrap.start;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;

/**
 * Begins the start sequence. A listener, since CDI's start event comes before data sources can be looked up on this
 * application server.
 */
@WebListener
public class StartListener implements ServletContextListener {
    private static final System.Logger LOG = System.getLogger(StartListener.class.getName());

    @Inject
    private StartSequence sequence;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            sequence.start();
        } catch (RuntimeException failure) {
            // The application server cuts the causes off; this line keeps them.
            LOG.log(Level.ERROR, "start failed", failure);
            sequence.stop();
            throw failure;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        sequence.stop();
    }
}
