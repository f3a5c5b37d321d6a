package io.reelkeep.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who has subscribed to events: answers the question whether it knows the keys, and keeps what it is told. */
final class EventReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> posts = new CopyOnWriteArrayList<>();
    private final Function<Call, String> toQuestions;
    private volatile int status = 200;

    /** One request; names of headers in small letters. */
    record Call(String method, Map<String, String> query, Map<String, String> headers, String body) {}

    /** @param toQuestions answers a GET */
    EventReceiver(Function<Call, String> toQuestions) {
        this.toQuestions = toQuestions;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events?who=we";
    }

    /** From here on. */
    void answers(int anyStatus) {
        status = anyStatus;
    }

    List<Call> posts() {
        return posts;
    }

    List<Call> await(int count) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (posts.size() < count && System.nanoTime() < end) {
            TestTenant.pause();
        }
        return posts;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            String answer = "successfully received callback";
            if (call.method().equals("GET")) {
                answer = toQuestions.apply(call);
            } else {
                posts.add(call);
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        Map<String, String> query = Stream.of(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header -> header.getValue().get(0)));
        return new Call(
                exchange.getRequestMethod(),
                query,
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
