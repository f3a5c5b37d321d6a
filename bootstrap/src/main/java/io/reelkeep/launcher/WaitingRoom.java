package io.reelkeep.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Answers on our port while the database is away and nothing else can: that the process lives, that it is not ready, and to
 * everything else that it should be tried again.
 */
final class WaitingRoom implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int STEP_MILLIS = 500;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService threads;

    private WaitingRoom(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static WaitingRoom open(String bind, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(bind, port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, WaitingRoom::daemon);
        server.setExecutor(threads);
        server.createContext("/", WaitingRoom::answer);
        server.start();
        return new WaitingRoom(server, threads);
    }

    /** Looks whether that is so, again and again, until it is. */
    void stayUntil(BooleanSupplier done) {
        try {
            while (!done.getAsBoolean()) {
                Thread.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while it was waiting.", stopped);
        }
    }

    /** Nobody is kept waiting for it at the end of the process. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "waiting-room");
        thread.setDaemon(true);
        return thread;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/health/live" -> send(exchange, OK, "application/json", health("UP"));
                case "/health/ready" -> send(exchange, UNAVAILABLE, "application/json", health("DOWN"));
                default -> refuse(exchange);
            }
        }
    }

    /** As the server itself answers when it cannot. */
    private static void refuse(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath() + "/";
        if (path.startsWith("/api/") || path.startsWith("/uploads/")) {
            send(exchange, UNAVAILABLE, "application/problem+json", """
                    {"type":"urn:reelkeep:unavailable","title":"Service Unavailable","status":503,\
                    "detail":"the database cannot be reached yet","code":"unavailable","request_id":"-"}
                    """);
        } else {
            send(exchange, UNAVAILABLE, "text/html; charset=utf-8", """
                    <!doctype html>
                    <html lang="en"><head><meta charset="utf-8"><title>503 Service Unavailable</title></head>
                    <body><h1>503 Service Unavailable</h1><p>Please try again in a moment.</p></body></html>
                    """);
        }
    }

    private static String health(String status) {
        return "{\"status\":\"" + status + "\",\"checks\":[{\"name\":\"database away\",\"status\":\"" + status
                + "\",\"data\":{}}]}\n";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        // What is asked next on the connection may find the application server, which is another one.
        exchange.getResponseHeaders().set("Connection", "close");
        if (status == UNAVAILABLE) {
            exchange.getResponseHeaders().set("Retry-After", "5");
        }
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
        if (!isHead) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** The port is free afterwards. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
