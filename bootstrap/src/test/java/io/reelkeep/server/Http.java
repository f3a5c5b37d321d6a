package io.reelkeep.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Requests as a client sends them, well formed or not. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PATIENCE_MILLIS = 2000;

    private Http() {}

    /** @param headers names and values in turn */
    public static HttpResponse<String> get(URI uri, String... headers) {
        return send("GET", uri, headers);
    }

    /** As {@link #get}, for what is no text. */
    public static HttpResponse<byte[]> bytes(URI uri, String... headers) {
        return send("GET", uri, HttpResponse.BodyHandlers.ofByteArray(), headers);
    }

    /** @param headers names and values in turn */
    public static HttpResponse<String> send(String method, URI uri, String... headers) {
        return send(method, uri, HttpResponse.BodyHandlers.ofString(), headers);
    }

    private static <T> HttpResponse<T> send(
            String method, URI uri, HttpResponse.BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return AsDescribed.checked(CLIENT.send(request.build(), body));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends these very bytes and answers all that comes back until the server closes, or is silent for two seconds. */
    public static String raw(int port, String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket.getInputStream());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketTimeoutException silent) {
            // The connection was kept open: what has come is the answer.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}
