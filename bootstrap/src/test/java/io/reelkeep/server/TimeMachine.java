package io.reelkeep.server;

import java.nio.file.Path;
import java.util.Map;

/** Servers whose clock can be moved. */
final class TimeMachine {
    private TimeMachine() {}

    static ServerProcess start(Path folder) {
        folder.toFile().mkdirs();
        return ServerProcess.start(
                folder, Map.of("REELKEEP_TEST_CLOCK", "true", "REELKEEP_CALLBACK_ALLOW", "127.0.0.0/8"));
    }

    /** Moves the clock on and has everything done that became due on the way. */
    static void advance(TestTenant tenant, String by) {
        tenant.admin("POST", "clock/advance", "{\"by\":\"" + by + "\"}");
    }
}
