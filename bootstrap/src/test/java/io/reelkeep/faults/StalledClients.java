package io.reelkeep.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Connections that bring half a request and then nothing. */
final class StalledClients {
    private static final String HALF_A_HEAD = "GET /api/recordings HTTP/1.1\r\nHost: a\r\nAuthor";
    private static final String HALF_A_BODY =
            "PUT /api/captures/1/segments/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nabc";

    private final List<Socket> open = new CopyOnWriteArrayList<>();

    void add(int port, int count) {
        for (int number = 0; number < count; number++) {
            try {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                String half = number % 2 == 0 ? HALF_A_HEAD : HALF_A_BODY;
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
                open.add(socket);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    void leave() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        open.clear();
    }
}
