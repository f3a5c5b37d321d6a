package io.reelkeep.storage.s3;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Stands before an S3 server and does to its answers what networks and overloaded stores do. Requests are told apart by their first
 * line, e.g. {@code PUT /bucket/key?partNumber=1&uploadId=x}. Without a fault it changes nothing. Stopped when closed.
 */
public final class S3Faults implements AutoCloseable {
    private final URI upstream;
    private final ServerSocket listening;
    private final List<Injected> injected = new CopyOnWriteArrayList<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private S3Faults(URI upstream, ServerSocket listening) {
        this.upstream = upstream;
        this.listening = listening;
        daemon(this::accept);
    }

    /** What can go wrong. */
    public enum Kind {
        /** The store says 500 and has done nothing. */
        INTERNAL_ERROR,
        /** The store says 503 SlowDown and has done nothing. */
        SLOW_DOWN,
        /** The store does it, and then the connection breaks before anything of the answer has come. */
        LOST_ANSWER,
        /** The answer ends in good order after some bytes of its body. */
        SHORT_BODY,
        /** The connection is reset after some bytes of the body. */
        RESET,
        /** The answer names another tag than that of the object. */
        WRONG_ETAG,
        /** The request reaches the store late. */
        DELAY
    }

    /**
     * One thing that goes wrong.
     *
     * @param amount bytes of body for SHORT_BODY and RESET, milliseconds for DELAY; of no meaning otherwise
     */
    public record Fault(Kind kind, int amount) {}

    private record Injected(Fault fault, Predicate<String> where, AtomicInteger left) {
        boolean takes(String line) {
            return where.test(line) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }
    }

    public static S3Faults before(URI upstream) {
        try {
            return new S3Faults(upstream, new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Has the next {@code times} requests of that kind go wrong. */
    public void inject(Fault fault, int times, Predicate<String> where) {
        injected.add(new Injected(fault, where, new AtomicInteger(times)));
    }

    /** Nothing goes wrong any more. */
    public void heal() {
        injected.clear();
    }

    /** How many requests of that kind have come. */
    public long requests(Predicate<String> which) {
        return seen.stream().filter(which).count();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedInputStream(client.getInputStream());
            Head request = Head.read(in);
            String line = request.first().replaceFirst(" HTTP/1.1$", "");
            seen.add(line);
            Fault fault = injected.stream()
                    .filter(one -> one.takes(line))
                    .map(Injected::fault)
                    .findFirst()
                    .orElse(new Fault(Kind.DELAY, 0));
            answer(client, in, request, fault);
        } catch (IOException gone) {
            // One of the two has hung up: so does the other.
            return;
        }
    }

    private void answer(Socket client, InputStream in, Head request, Fault fault) throws IOException {
        if (fault.kind() == Kind.INTERNAL_ERROR) {
            refuse(client, in, request, "500 Internal Server Error", "InternalError");
        } else if (fault.kind() == Kind.SLOW_DOWN) {
            refuse(client, in, request, "503 Slow Down", "SlowDown");
        } else {
            pause(fault.kind() == Kind.DELAY ? fault.amount() : 0);
            forward(client, in, request, fault);
        }
    }

    private static void refuse(Socket client, InputStream in, Head request, String status, String code)
            throws IOException {
        if (!request.expectsContinue()) {
            in.skipNBytes(request.contentLength());
        }
        String body = "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>as if</Message></Error>";
        boolean hasBody = !request.first().startsWith("HEAD ");
        String answer = "HTTP/1.1 " + status + "\r\nContent-Type: application/xml\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + (hasBody ? body : "");
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        client.shutdownOutput();
    }

    private void forward(Socket client, InputStream in, Head request, Fault fault) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), upstream.getPort())) {
            server.getOutputStream().write(request.closing());
            daemon(() -> pump(in, server));
            var answers = new BufferedInputStream(server.getInputStream());
            Head answer = Head.read(answers);
            while (answer.first().contains(" 100 ")) {
                client.getOutputStream().write(answer.bytes());
                answer = Head.read(answers);
            }
            handOn(client, answer, answers, fault);
        }
    }

    private static void handOn(Socket client, Head answer, InputStream body, Fault fault) throws IOException {
        OutputStream out = client.getOutputStream();
        switch (fault.kind()) {
            case LOST_ANSWER -> reset(client);
            case SHORT_BODY -> {
                out.write(answer.closing());
                out.write(body.readNBytes(fault.amount()));
            }
            case RESET -> {
                out.write(answer.closing());
                out.write(body.readNBytes(fault.amount()));
                out.flush();
                reset(client);
            }
            case WRONG_ETAG -> {
                out.write(answer.withTag("\"00000000000000000000000000000000\"").closing());
                body.transferTo(out);
            }
            default -> {
                out.write(answer.closing());
                body.transferTo(out);
            }
        }
    }

    private static void reset(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    private static void pump(InputStream in, Socket server) {
        try {
            in.transferTo(server.getOutputStream());
        } catch (IOException ended) {
            // The answer has come, or will not.
            return;
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "s3-faults");
        thread.setDaemon(true);
        thread.start();
    }

    /** The lines before the body. */
    private record Head(List<String> lines) {
        static Head read(InputStream in) throws IOException {
            var bytes = new ByteArrayOutputStream();
            while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException();
                }
                bytes.write(next);
            }
            return new Head(
                    Arrays.asList(bytes.toString(StandardCharsets.ISO_8859_1).split("\r\n")));
        }

        String first() {
            return lines.get(0);
        }

        long contentLength() {
            return lines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                    .findFirst()
                    .orElse(0);
        }

        boolean expectsContinue() {
            return lines.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("expect:"));
        }

        Head withTag(String tag) {
            return new Head(lines.stream()
                    .map(line -> line.toLowerCase(Locale.ROOT).startsWith("etag:") ? "ETag: " + tag : line)
                    .toList());
        }

        byte[] bytes() {
            return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        }

        /** One exchange for each connection. */
        byte[] closing() {
            List<String> others = lines.stream()
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:"))
                    .toList();
            String text = String.join("\r\n", others) + "\r\nConnection: close\r\n\r\n";
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
