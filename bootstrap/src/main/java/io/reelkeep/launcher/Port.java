package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.Setting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks early whether the port is free: the application server itself would only say so in a stack trace. */
final class Port {
    private Port() {}

    static void probe(String bind, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (IOException | IllegalArgumentException taken) {
            throw new StartRefused(
                    "Port " + port + " of " + bind + " cannot be opened (" + taken.getMessage()
                            + "). Stop what uses it, or set " + Setting.HTTP_PORT.key() + " or " + Setting.BIND.key()
                            + ".",
                    taken);
        }
    }
}
