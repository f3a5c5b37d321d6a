package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** What every answer of the Meeting dialect must look like (contract: Meeting 1 and 3). */
final class MeetingAnswers {
    private MeetingAnswers() {}

    /** 200 with JSON. */
    static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(200);
        looksRight(answer);
        return TestTenant.read(answer.body());
    }

    /** 200 with two bytes (T3). */
    static void nothing(HttpResponse<String> answer) {
        ok(answer);
        assertThat(answer.body()).isEqualTo("{}");
    }

    static void refused(HttpResponse<String> answer, int code) {
        String what = answer.request().method() + " " + answer.uri() + ": " + answer.body();
        JsonNode error = TestTenant.read(answer.body()).path("error_info");
        assertThat(error.path("error_code").asInt()).as(what).isEqualTo(code);
        assertThat(error.path("new_error_code").asInt()).as(what).isEqualTo(200_000_000 + code);
        assertThat(error.path("message").asText()).as(what).isNotEmpty();
        assertThat(answer.statusCode()).as(what).isEqualTo(isOfRequest(code) ? 400 : 500);
        looksRight(answer);
        Refused.withoutTraces(what, answer.body());
    }

    /** Word for word, but for the id that was asked for. */
    static void refusedAlike(HttpResponse<String> one, String id, HttpResponse<String> other, String otherId) {
        assertThat(one.statusCode()).as(one.uri() + ": " + one.body()).isEqualTo(500);
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
        assertThat(one.body().replace(id, "ID")).isEqualTo(other.body().replace(otherId, "ID"));
    }

    private static boolean isOfRequest(int code) {
        return switch (code) {
            case 190004, 190300, 190301, 190303, 200003 -> true;
            default -> false;
        };
    }

    private static void looksRight(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .as(answer.uri().toString())
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(answer.headers().firstValue("X-TC-Trace")).isPresent();
    }
}
