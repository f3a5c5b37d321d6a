package io.reelkeep.storage.kit;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that the tests start, and start again at the same place. They lie below those that systems give to outgoing
 * connections, so that nobody takes one by chance before its server has come up, or while it is down; each of the processes that
 * run tests side by side has some of its own, and no port is given twice.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int PORTS_OF_A_PROCESS = 1_500;
    private static final int PROCESSES = 8;
    private static final int OURS = FIRST + Integer.getInteger("reelkeep.fork", 1) % PROCESSES * PORTS_OF_A_PROCESS;

    /** Other builds may run on the machine: they begin elsewhere. */
    private static int next = ThreadLocalRandom.current().nextInt(PORTS_OF_A_PROCESS);

    private FreePorts() {}

    /** One that nobody listens on. */
    public static synchronized int next() {
        for (int tried = 0; tried < PORTS_OF_A_PROCESS; tried++) {
            int port = OURS + next;
            next = (next + 1) % PORTS_OF_A_PROCESS;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + OURS + " on");
    }

    private static boolean isFree(int port) {
        try (var everywhere = new ServerSocket(port)) {
            return everywhere.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
