package io.reelkeep.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The line to a port of this machine. While it swallows, connections are accepted and nothing comes through, either way, and
 * nobody is told of it; what was sent meanwhile arrives when it is over, late. Thread-safe.
 */
public final class BlackHole implements AutoCloseable {
    private static final int BUFFER_BYTES = 16_384;
    private static final int BACKLOG = 200;

    private final int behind;
    private final ServerSocket listening;
    private boolean swallows;

    private BlackHole(int behind, ServerSocket listening) {
        this.behind = behind;
        this.listening = listening;
        daemon(this::accept);
    }

    /** Lets everything through at first. */
    public static BlackHole before(int port) {
        try {
            return new BlackHole(port, new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    public synchronized void swallow() {
        swallows = true;
    }

    public synchronized void release() {
        swallows = false;
        notifyAll();
    }

    @Override
    public void close() {
        release();
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private synchronized void passOrWait() throws IOException {
        try {
            while (swallows) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                daemon(() -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        try (near) {
            passOrWait();
            try (var far = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                Thread back = daemon(() -> carry(far, near));
                carry(near, far);
                back.join();
            }
        } catch (IOException gone) {
            // Nobody is there: the connection ends, as that of a network does.
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int count = in.read(buffer);
            while (count >= 0) {
                passOrWait();
                out.write(buffer, 0, count);
                count = in.read(buffer);
            }
            passOrWait();
            to.shutdownOutput();
        } catch (IOException broken) {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "black-hole");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
