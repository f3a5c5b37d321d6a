package io.reelkeep.server;

import static io.reelkeep.server.MeetingAnswers.nothing;
import static io.reelkeep.server.MeetingAnswers.ok;
import static io.reelkeep.server.MeetingAnswers.refused;
import static io.reelkeep.server.MeetingLesson.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sharing settings of a recording as a Meeting client changes them (contract: Meeting 4.6). */
class MeetingSettingsIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static MeetingLesson lesson;
    private static MeetingClient client;

    @BeforeAll
    static void record(@TempDir Path folder) {
        lesson = MeetingLesson.record(SERVER, folder);
        client = lesson.client();
        lesson.tenant().addUser("m1");
    }

    private static String path() {
        return "/v1/records/settings/" + lesson.recording();
    }

    private static HttpResponse<String> put(String config) {
        return client.send(
                "PUT",
                path(),
                "{\"operator_id\":\"t1\",\"operator_id_type\":1,\"sharing_config\":" + config.replace('\'', '"') + "}");
    }

    private static JsonNode shown() {
        return ok(client.get(path() + "?" + OWNER)).path("sharing_config");
    }

    /** F17, F23, F30 to F34: what is set is shown, seen in the list, and forgotten when sharing is switched off. */
    @Test
    void settings_are_set_shown_and_forgotten() {
        nothing(put("{'enable_sharing':true,'enable_password':true,'password':'Ab12','enable_sharing_expire':true,"
                + "'sharing_expire':4000000000,'allow_download':true,'share_scope':1}"));

        JsonNode on = shown();
        assertThat(on.path("password").asText()).isEqualTo("Ab12");
        assertThat(on.path("share_scope").asInt()).isEqualTo(1);
        assertThat(on.path("sharing_expire").asLong()).isEqualTo(4_000_000_000_000L);
        JsonNode row = file();
        assertThat(row.path("sharing_state").asInt()).isEqualTo(1);
        assertThat(row.path("password").asText()).isEqualTo("Ab12");
        assertThat(row.path("required_same_corp").asBoolean()).isTrue();
        assertThat(row.path("sharing_expire").asLong()).isEqualTo(4_000_000_000_000L);
        assertThat(row.path("allow_download").asBoolean()).isTrue();

        nothing(put("{'enable_sharing':false}"));

        assertThat(shown()).hasToString("{\"enable_sharing\":false}");
        assertThat(file().path("sharing_state").asInt()).isZero();
        nothing(put("{'enable_password':false}"));
        assertThat(shown().has("password")).isFalse();
        assertThat(shown().path("allow_download").asBoolean()).isFalse();
    }

    /** F26 */
    @Test
    void older_clients_say_it_by_user_and_type() {
        nothing(client.send(
                "PUT",
                path(),
                "{\"userid\":\"t1\",\"meeting_id\":\"" + lesson.tenant().meeting()
                        + "\",\"sharing_config\":{\"enable_password\":false,\"sharing_auth_type\":2}}"));

        assertThat(file().path("required_participant").asBoolean()).isTrue();
        assertThat(ok(client.get(path() + "?userid=t1"))
                        .path("meeting_record_name")
                        .asText())
                .isEqualTo("Algebra");
    }

    /** F34: off is off from the next request on. */
    @Test
    void the_link_opens_on_the_terms_that_were_set() {
        nothing(put("{'enable_password':false}"));
        URI page = URI.create(file().path("sharing_url").asText());
        assertThat(Http.get(page).statusCode()).isEqualTo(200);
        nothing(put("{'password':'Zz99'}"));

        assertThat(Http.get(page).statusCode()).isEqualTo(403);
        assertThat(URI.create(file().path("sharing_url").asText())).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'enable_sharing':false,'password':'Ab12'}",
                "{'enable_sharing':'false'}",
                "{'enable_password':true}",
                "{'enable_password':false,'password':'Ab12'}",
                "{'password':'abc'}",
                "{'password':'abcdefghi'}",
                "{'password':'ab\\u0000d'}",
                "{'enable_approve':true,'password':'Ab12'}",
                "{'enable_password':false,'share_scope':2}",
                "{'enable_password':false,'share_scope':1e400}",
                "{'enable_password':false,'sharing_auth_type':9}",
                "{'enable_password':false,'enable_sharing_expire':true}",
                "{'enable_password':false,'enable_sharing_expire':true,'sharing_expire':1600000000}",
                "{'enable_password':false,'enable_sharing_expire':true,'sharing_expire':5}",
                "{'enable_password':false,'enable_sharing_expire':true,'sharing_expire':9223372036854775807}",
                "{'enable_password':false,'enable_sharing_expire':true,'sharing_expire':'soon'}",
                "{'enable_password':false,'allow_download':1}",
                "[]",
                "'on'",
                "{"
            })
    void settings_that_do_not_fit_are_refused(String config) {
        refused(put(config), 190004);
    }

    /** Contract: Meeting 2.3. */
    @Test
    void only_those_who_manage_a_recording_see_and_change_its_settings() {
        String change = "\"sharing_config\":{\"enable_sharing\":false}}";
        refused(client.get(path()), 190004);
        refused(client.get(path() + "?operator_id=t1"), 190004);
        refused(client.get(path() + "?operator_id=t1&operator_id_type=4"), 190004);
        refused(client.get(path() + "?operator_id_type=1"), 190004);
        refused(client.get(path() + "?userid=nobody"), 190001);
        refused(client.get(path() + "?userid=m1"), 403);
        refused(client.get("/v1/records/settings/abc?userid=t1"), 190004);
        refused(client.get("/v1/records/settings/1?userid=t1"), 7001);
        refused(client.send("PUT", path(), "{\"userid\":\"m1\"," + change), 403);
        refused(client.send("PUT", path(), "{\"userid\":\"nobody\"," + change), 190001);
        refused(client.send("PUT", path(), "{" + change), 190004);
        refused(client.send("PUT", path(), "{\"userid\":\"t1\",\"meeting_id\":\"1\"," + change), 7001);
        refused(client.send("PUT", path(), "{\"userid\":\"t1\",\"meeting_id\":\"x\"," + change), 190004);
        refused(client.send("PUT", path(), ""), 190004);
        refused(client.send("PUT", path(), "null"), 190004);
        nothing(client.send("PUT", path(), "{\"operator_id\":\"t1\",\"operator_id_type\":\"1\"}"));
    }

    private static JsonNode file() {
        long now = client.now();
        return ok(client.get("/v1/records?userid=t1&query_record_type=0&start_time=" + (now - 86400) + "&end_time="
                        + (now + 86400)))
                .path("record_meetings")
                .get(0)
                .path("record_files")
                .get(0);
    }
}
