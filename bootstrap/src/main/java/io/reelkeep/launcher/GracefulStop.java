package io.reelkeep.launcher;

import java.time.Duration;

/**
 * What happens at SIGTERM: readiness goes down at once, requests are still answered while the balancer notices, then the
 * application stops in good order and the process ends with code 0.
 */
final class GracefulStop {
    /** The application server's own hook waits so long for ours, which ends the process long before. */
    private static final String SERVER_GRACE_MILLIS = "fish.payara.shutdowngrace";

    private GracefulStop() {}

    static void install(Server server, Duration drain) {
        System.setProperty(
                SERVER_GRACE_MILLIS, Long.toString(drain.plusMinutes(2).toMillis()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, drain), "graceful-stop"));
    }

    private static void stop(Server server, Duration drain) {
        Terminal.say("Reelkeep is stopping: requests are answered for another " + drain.toSeconds() + " s");
        LauncherState.tell("draining");
        try {
            LastLog.begin();
            Thread.sleep(drain.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        server.undeploy();
        Terminal.say("Reelkeep has stopped");
        Runtime.getRuntime().halt(0);
    }
}
