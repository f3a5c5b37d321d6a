package io.reelkeep.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who takes a file as slowly as a player, about 2 MiB a second, through a small buffer. */
final class SlowViewer implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int PAUSE_MILLIS = 30;

    private final Socket socket = new Socket();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final long announcedBytes;
    private long readBytes;

    SlowViewer(URI base, String path) throws IOException {
        socket.setReceiveBufferSize(BUFFER_BYTES);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        announcedBytes = contentLength(head(socket.getInputStream()));
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static long contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(head));
    }

    long announcedBytes() {
        return announcedBytes;
    }

    /** For so long. */
    void read(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && readSome()) {
            pause();
        }
    }

    /** @return how many bytes there were in all before the connection ended */
    long readToEnd() {
        try {
            while (readSome()) {
                pause();
            }
        } catch (IOException brokenOff) {
            // That is an end, too.
        }
        return readBytes;
    }

    private boolean readSome() throws IOException {
        int read = socket.getInputStream().read(buffer);
        readBytes += Math.max(0, read);
        return read >= 0;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
