package io.reelkeep.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reelkeep.storage.kit.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A web server in front of a Reelkeep that hands media out itself: the nginx of this machine with the configuration of the
 * reference page, or, where there is none, a double that knows no more of nginx than this.
 */
final class FrontServer implements AutoCloseable {
    private static final String PREFIX = "/reelkeep-media/";
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-([0-9]+)");

    private final URI base;
    private final AutoCloseable running;

    private FrontServer(URI base, AutoCloseable running) {
        this.base = base;
        this.running = running;
    }

    static FrontServer before(ServerProcess server, Path folder) {
        try {
            Optional<Path> nginx = nginx();
            return nginx.isPresent() ? start(nginx.get(), server, folder) : new Double(server).start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    URI base() {
        return base;
    }

    private static Optional<Path> nginx() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static FrontServer start(Path nginx, ServerProcess server, Path folder) throws IOException {
        int port = FreePorts.next();
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, configuration(port, server, folder));
        Process process = new ProcessBuilder(nginx.toString(), "-e", "stderr", "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        while (process.isAlive() && !answers(port)) {
            TestTenant.pause();
        }
        return new FrontServer(URI.create("http://127.0.0.1:" + port), process::destroy);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The two locations are those of docs/reference/media-delivery.md. */
    private static String configuration(int port, ServerProcess server, Path folder) {
        return """
                daemon off; master_process off; worker_processes 1; pid %2$s/nginx.pid; error_log stderr;
                events {}
                http {
                  access_log off; default_type application/octet-stream;
                  client_body_temp_path %2$s/body; proxy_temp_path %2$s/proxy; fastcgi_temp_path %2$s/f;
                  uwsgi_temp_path %2$s/u; scgi_temp_path %2$s/s;
                  server {
                    listen 127.0.0.1:%1$d;
                    location / {
                      proxy_pass %3$s; proxy_http_version 1.1; proxy_set_header Connection "";
                      proxy_set_header Host $host; proxy_request_buffering off; client_max_body_size 0;
                    }
                    location /reelkeep-media/ {
                      internal;
                      alias %4$s/media/;
                      etag off; if_modified_since off; max_ranges 8;
                      add_header ETag $upstream_http_etag;
                      add_header Last-Modified $upstream_http_last_modified;
                      add_header X-Content-Type-Options nosniff always;
                      add_header Referrer-Policy no-referrer always;
                    }
                  }
                }
                """.formatted(port, folder, server.base(), server.dataDir());
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (Exception notClosed) {
            throw new IllegalStateException(notClosed);
        }
    }

    /** Passes requests on; where the answer names a file of the store it sends that, or the one range that is asked for. */
    private static final class Double {
        private static final List<String> KEPT =
                List.of("Content-Type", "Content-Disposition", "Cache-Control", "ETag", "Last-Modified");

        private final HttpClient client = HttpClient.newHttpClient();
        private final ServerProcess server;

        Double(ServerProcess server) {
            this.server = server;
        }

        FrontServer start() throws IOException {
            HttpServer front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            front.createContext("/", this::answer);
            front.start();
            return new FrontServer(
                    URI.create("http://127.0.0.1:" + front.getAddress().getPort()), () -> front.stop(0));
        }

        private void answer(HttpExchange exchange) throws IOException {
            HttpResponse<byte[]> told = ask(exchange);
            Optional<String> file = told.headers().firstValue("X-Accel-Redirect");
            if (exchange.getRequestURI().getPath().startsWith(PREFIX)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (file.isPresent()) {
                KEPT.forEach(name -> told.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
                send(
                        exchange,
                        Files.readAllBytes(server.dataDir()
                                .resolve("media")
                                .resolve(file.get().substring(PREFIX.length()))));
            } else {
                told.headers().map().forEach((name, values) -> {
                    if (!name.equalsIgnoreCase("content-length")) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
                exchange.sendResponseHeaders(told.statusCode(), told.body().length == 0 ? -1 : told.body().length);
                exchange.getResponseBody().write(told.body());
            }
            exchange.close();
        }

        private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException {
            var request = HttpRequest.newBuilder(server.base().resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
            for (String name : List.of("Range", "If-Range", "If-None-Match", "If-Match")) {
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                        .ifPresent(value -> request.header(name, value));
            }
            try {
                return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        private static void send(HttpExchange exchange, byte[] file) throws IOException {
            Matcher range = RANGE.matcher(
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                            .orElse(""));
            boolean isPart = range.matches();
            int from = isPart ? Integer.parseInt(range.group(1)) : 0;
            int to = isPart ? Math.min(Integer.parseInt(range.group(2)), file.length - 1) : file.length - 1;
            if (isPart) {
                exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + file.length);
            }
            exchange.sendResponseHeaders(isPart ? 206 : 200, to - from + 1);
            exchange.getResponseBody().write(file, from, to - from + 1);
        }
    }
}
