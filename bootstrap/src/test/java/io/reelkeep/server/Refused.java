package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** What every refusal must look like, whatever was asked. */
final class Refused {
    private static final String[] TRACES = {"Exception", "\tat ", "io.reelkeep", "Payara", "jakarta.", "<html"};

    private Refused() {}

    /** RFC 9457 with our two fields, one of these statuses, and nothing of our insides. */
    static void asProblem(String what, HttpResponse<String> answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isIn(Arrays.asList((Object[]) statuses));
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .startsWith("application/problem+json");
        asProblem(what, answer.body(), answer.statusCode());
    }

    static void asProblem(String what, String body, int status) {
        JsonNode problem = TestTenant.read(body);
        assertThat(problem.path("status").asInt()).as(what).isEqualTo(status);
        assertThat(problem.path("code").asText()).as(what + ": " + body).matches("[a-z_]+");
        assertThat(problem.path("request_id").asText()).as(what + ": " + body).isNotEmpty();
        withoutTraces(what, body);
    }

    static void withoutTraces(String what, String body) {
        assertThat(body).as(what).doesNotContain(TRACES);
    }
}
