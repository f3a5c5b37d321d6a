package io.reelkeep.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.server.CallbackReceiver;
import io.reelkeep.server.ServerProcess;
import io.reelkeep.server.TestTenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A tenant's application, whose requests go to the nodes in turn. Where nobody answers, or answers with 5xx, the next node is asked,
 * until {@link #PATIENCE} is over. Thread-safe.
 */
final class BehindProxy {
    static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("reelkeep.patience", 120));

    private static final Duration AN_ANSWER_TAKES = Duration.ofSeconds(20);
    private static final int SERVER_ERRORS = 500;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final List<URI> nodes;
    private final TestTenant tenant;
    private final AtomicInteger turn = new AtomicInteger();

    BehindProxy(List<URI> nodes, TestTenant tenant) {
        this.nodes = nodes;
        this.tenant = tenant;
    }

    TestTenant tenant() {
        return tenant;
    }

    /** The answer of the first node that has one, whatever it says. */
    HttpResponse<byte[]> send(String path, UnaryOperator<HttpRequest.Builder> request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "nobody answered";
        while (System.nanoTime() < end) {
            URI node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            try {
                HttpResponse<byte[]> answer =
                        CLIENT.send(request.apply(authorised(node, path)).build(), BodyHandlers.ofByteArray());
                if (answer.statusCode() < SERVER_ERRORS && !isOfContainer(answer)) {
                    return answer;
                }
                last = answer.statusCode() + " " + text(answer);
            } catch (IOException away) {
                last = away.toString();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            TestTenant.pause();
        }
        throw new AssertionError(path + " was not answered within " + PATIENCE + ", at last: " + last);
    }

    /** While the application is being deployed, the container answers for it: a proxy that asks for readiness sends nobody there. */
    private static boolean isOfContainer(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private HttpRequest.Builder authorised(URI node, String path) {
        return HttpRequest.newBuilder(node.resolve(path))
                .timeout(AN_ANSWER_TAKES)
                .header("Authorization", "Bearer " + tenant.token());
    }

    /** A new meeting of the teacher, made by the operator. */
    String addMeeting() {
        return addMeeting("{\"subject\":\"Another\",\"creator\":\"t1\"}");
    }

    String addMeeting(String body) {
        HttpResponse<byte[]> answer = send(
                "/api/admin/tenants/" + tenant.id() + "/meetings",
                request -> request.setHeader("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        return TestTenant.read(text(answer)).path("meeting_id").asText();
    }

    /** Has the tenant told of every file. */
    void listen(CallbackReceiver receiver) {
        String app = tenant.addApp("classroom").path("key_id").asText();
        tenant.admin(
                "PUT",
                "tenants/" + tenant.id() + "/callback",
                "{\"url\":\"" + receiver.url() + "\",\"sdkappid\":\"" + app + "\"}");
    }

    /** As {@link #send}, with JSON for a body. */
    HttpResponse<byte[]> call(String method, String path, String json, String... headers) {
        return send("/api/" + path, request -> {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return request;
        });
    }

    /** What was said; fails unless it is a 2xx. */
    JsonNode ask(String method, String path, String json, String... headers) {
        HttpResponse<byte[]> answer = call(method, path, json, headers);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + " answered " + answer.statusCode() + ": " + text(answer));
        }
        return TestTenant.read(text(answer));
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static void require(HttpResponse<byte[]> answer, int... wanted) {
        if (Arrays.stream(wanted).noneMatch(status -> status == answer.statusCode())) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + ": " + text(answer));
        }
    }
}
