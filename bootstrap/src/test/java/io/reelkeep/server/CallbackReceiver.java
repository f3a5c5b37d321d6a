package io.reelkeep.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** Somebody who wants to be told: keeps every request, and answers as the test says. */
public final class CallbackReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final IntFunction<Answer> answers;

    /** One callback as it came. */
    public record Received(String query, String contentType, String body) {}

    /** What to say to it. */
    public record Answer(int status, String body) {
        public static final Answer YES = new Answer(200, "{\"error_code\":0}");
        static final Answer NO = new Answer(200, "{\"error_code\":1}");
    }

    /** @param answers by the number of the request, from 1 */
    public CallbackReceiver(IntFunction<Answer> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/recorded?who=school";
    }

    public List<Received> received() {
        return received;
    }

    List<Received> await(int count) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (received.size() < count && System.nanoTime() < end) {
            TestTenant.pause();
        }
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestURI().getRawQuery(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    body));
            Answer answer = answers.apply(received.size());
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
