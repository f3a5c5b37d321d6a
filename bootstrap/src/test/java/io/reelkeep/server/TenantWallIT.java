package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * For every route of our own API that takes ids: what belongs to another tenant is answered exactly as what does not exist.
 * The foreign dialects are held to the same in their own tests.
 */
class TenantWallIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final String NOBODYS = "1318080818611111111";

    private static final Map<String, String> IDS = new LinkedHashMap<>();
    private static TestTenant owner;
    private static TestTenant stranger;

    @BeforeAll
    static void record(@TempDir Path folder) {
        owner = TestTenant.on(SERVER.base());
        stranger = TestTenant.on(SERVER.base());
        JsonNode opened = owner.openCapture();
        String capture = opened.path("capture_id").asText();
        String recording = opened.path("recording_id").asText();
        owner.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        owner.stop(capture, 1);
        String file =
                owner.settled(recording).path("files").get(0).path("file_id").asText();
        String range = "[{\"file_id\":\"" + file + "\",\"from_ms\":0,\"to_ms\":1000}]";
        IDS.put("{capture}", capture);
        IDS.put("{recording}", recording);
        IDS.put("{file}", file);
        IDS.put(
                "{clip}",
                owner.api("POST", "recordings/" + recording + "/clips", "{\"ranges\":" + range + "}")
                        .path("clip_id")
                        .asText());
        IDS.put(
                "{draft}",
                owner.api("POST", "recordings/" + recording + "/drafts", "{\"ranges\":[]}")
                        .path("draft_id")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | captures/{capture} |",
                "GET    | captures/{capture}/missing |",
                "POST   | captures/{capture}/stop | {\"segment_count\":1}",
                "POST   | captures/{capture}/heartbeat |",
                "GET    | recordings/{recording} |",
                "POST   | recordings/{recording}/retry |",
                "GET    | recordings/{recording}/export |",
                "GET    | recordings/{recording}/playback |",
                "PATCH  | recordings/{recording} | {\"subject\":\"mine\"}",
                "PATCH  | recordings/{recording}/files/{file} | {\"name\":\"mine\"}",
                "PUT    | recordings/{recording}/share | {}",
                "GET    | recordings/{recording}/share |",
                "DELETE | recordings/{recording}/share |",
                "PUT    | recordings/{recording}/files/{file}/share | {}",
                "GET    | recordings/{recording}/files/{file}/share |",
                "DELETE | recordings/{recording}/files/{file}/share |",
                "GET    | recordings/{recording}/files/{file}/ledger |",
                "GET    | recordings/{recording}/files/{file}/keyframes |",
                "GET    | recordings/{recording}/files/{file}/captions |",
                "GET    | recordings/{recording}/files/{file}/captions/subtitles/en |",
                "DELETE | recordings/{recording}/files/{file}/captions/subtitles/en |",
                "PUT    | recordings/{recording}/files/{file}/captions/subtitles/en | 1",
                "GET    | recordings/{recording}/clips |",
                "POST   | recordings/{recording}/clips | {\"ranges\":[{\"file_id\":\"{file}\",\"from_ms\":0,\"to_ms\":9}]}",
                "GET    | clips/{clip} |",
                "DELETE | clips/{clip} |",
                "GET    | recordings/{recording}/drafts |",
                "POST   | recordings/{recording}/drafts | {\"ranges\":[]}",
                "GET    | recordings/{recording}/drafts/{draft} |",
                "DELETE | recordings/{recording}/drafts/{draft} |",
                "POST   | recordings/{recording}/drafts/{draft}/clips |",
                "GET    | recordings/{recording}/access-requests |",
                "GET    | recordings/{recording}/share/qr.svg |",
                "GET    | recordings/{recording}/files/{file}/share/qr.png |",
                "GET    | recordings/{recording}/members |",
                "POST   | recordings/{recording}/members | {\"user_ids\":[\"t1\"]}",
                "POST   | recordings/{recording}/members/remove | {\"user_ids\":[\"t1\"]}",
                "GET    | recordings/{recording}/invitations |",
                "POST   | recordings/{recording}/invitations | {}",
                "DELETE | recordings/{recording}/invitations/1 |",
                "POST   | recordings/{recording}/access-requests | {\"user_id\":\"t1\"}",
                "GET    | recordings/{recording}/usage |",
                "GET    | recordings/{recording}/usage/events |",
                "GET    | recordings/{recording}/usage/insights |",
                "GET    | recordings/{recording}/usage/export?format=csv |",
                "GET    | recordings/{recording}/files/{file}/playbacks |",
                "GET    | recordings/{recording}/deletion-receipt |",
                "GET    | recordings/{recording}/files/{file}/deletion-receipt |",
                "PUT    | recordings/{recording}/legal-hold | {\"reason\":\"court\"}",
                "GET    | recordings/{recording}/legal-hold |",
                "DELETE | recordings/{recording}/legal-hold |",
                "POST   | trash/{recording}/restore |",
                "DELETE | trash/{recording} |",
                "DELETE | recordings/{recording}/files/{file} |",
                "DELETE | recordings/{recording} |",
                "POST   | recordings/delete | {\"recordings\":[\"{recording}\"]}"
            })
    void what_is_another_tenants_looks_like_what_does_not_exist(String method, String path, String body) {
        String sent = body == null ? "" : body;

        HttpResponse<String> foreign = stranger.tryApi(method, named(path, false), named(sent, false));
        HttpResponse<String> unknown = stranger.tryApi(method, named(path, true), named(sent, true));

        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(unknown.statusCode());
        assertThat(anonymous(foreign.body())).isEqualTo(anonymous(unknown.body()));
        assertThat(foreign.statusCode()).as(foreign.body()).isNotEqualTo(500);
        assertThat(owner.tryApi("GET", named("recordings/{recording}", false), "")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String named(String text, boolean unknown) {
        String named = text;
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            named = named.replace(id.getKey(), unknown ? NOBODYS : id.getValue());
        }
        return named;
    }

    /** Without the ids, which the answer may repeat, and the number of the request. */
    private static String anonymous(String body) {
        String anonymous = body.replaceAll("\"request_id\":\"[0-9a-f]+\"", "");
        for (String id : IDS.values()) {
            anonymous = anonymous.replace(id, NOBODYS);
        }
        return anonymous;
    }
}
