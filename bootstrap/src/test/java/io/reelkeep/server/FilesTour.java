package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Calls of every kind to the routes of the Meeting and the WeCom dialect about single recordings and files; each is answered with
 * success.
 */
final class FilesTour {
    private static final String OPERATOR = "operator_id=boss&operator_id_type=1";
    private static final String BY_BOSS = "\"operator_id\":\"boss\",\"operator_id_type\":1";
    private static final String WEB_VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ms Li>Good morning\n";

    private final TestTenant tenant;
    private final byte[] segment;
    private final String meeting;
    private String recording = "";
    private String file = "";

    FilesTour(TestTenant tenant, byte[] segment) {
        this.tenant = tenant;
        this.segment = segment;
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"boss\",\"name\":\"Ms Boss\",\"administrator\":true}");
        this.meeting = tenant.addMeeting("{\"kind\":\"meeting\",\"subject\":\"Planning\",\"creator\":\"boss\"}");
    }

    /** Once more of the same meeting, with something to read. */
    private void record() {
        JsonNode opened = tenant.api(
                "POST", "captures", "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"boss\",\"origin\":\"cloud\"}");
        String capture = opened.path("capture_id").asText();
        recording = opened.path("recording_id").asText();
        tenant.put(capture, 1, segment);
        tenant.stop(capture, 1);
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
        for (String kind : new String[] {"subtitles", "chapters"}) {
            tenant.send(
                    tenant.authorised("/api/recordings/" + recording + "/files/" + file + "/captions/" + kind + "/en")
                            .header("Content-Type", "text/vtt")
                            .PUT(HttpRequest.BodyPublishers.ofString(WEB_VTT)));
        }
    }

    void meeting() {
        record();
        record();
        var client = new MeetingClient(tenant);
        String span = "&start_time=" + (client.now() - 3600) + "&end_time=" + (client.now() + 3600);
        client.get("/v1/corp/records?" + OPERATOR + span);
        settings(client, "/v1/records/settings/" + recording);
        client.get("/v1/addresses?meeting_record_id=" + recording + "&" + OPERATOR);
        client.get("/v1/addresses/" + file + "?" + OPERATOR);
        access(client, "/v1/records/access/" + recording);
        client.get("/v1/metrics/records?meeting_record_id=" + recording);
        client.get("/v1/records/events?event_type=2&meeting_record_id=" + recording);
        client.get("/v1/records/view-details?record_file_id=" + file + "&" + OPERATOR);
        read(client, "?record_file_id=" + file + "&" + OPERATOR);
        client.delete("/v1/records/" + file + "?" + OPERATOR);
        client.delete("/v1/records?meeting_record_id=" + recording + "&" + OPERATOR);
    }

    private static void settings(MeetingClient client, String settings) {
        client.send(
                "PUT",
                settings,
                "{" + BY_BOSS + ",\"sharing_config\":{\"enable_sharing\":true,\"password\":\"Ab12\"}}");
        client.get(settings + "?" + OPERATOR);
    }

    private void access(MeetingClient client, String access) {
        String member = "\"access_members\":[{\"to_operator_id\":\"s1\",\"to_operator_id_type\":1";
        client.send("POST", access, "{" + BY_BOSS + "," + member + ",\"permission\":0}]}");
        client.get(access + "?cursor=0&" + OPERATOR);
        client.send("DELETE", access, "{" + BY_BOSS + "," + member + "}]}");
        String asks = "recordings/" + recording + "/access-requests";
        String asked = tenant.api("POST", asks, "{\"user_id\":\"s1\",\"note\":\"please\"}")
                .path("access_request_id")
                .asText();
        tenant.api("GET", asks, "");
        client.send(
                "PUT",
                "/v1/records/approvals/" + recording,
                "{" + BY_BOSS + ",\"apply_id_list\":[\"" + asked + "\"],\"action\":1}");
    }

    private static void read(MeetingClient client, String of) {
        for (String what : new String[] {"details", "paragraphs", "search"}) {
            client.get("/v1/records/transcripts/" + what + of + "&text=morning");
        }
        client.get("/v1/smart/chapters" + of);
        client.get("/v1/smart/speakers" + of + "&page=1&page_size=10");
    }

    void weCom() {
        record();
        record();
        JsonNode app = tenant.addApp("wecom");
        tenant.admin("PATCH", new Apps(tenant).path(app), "{\"wecom\":{\"all_meetings\":true}}");
        String token = TestTenant.json(tenant.send(tenant.request("/cgi-bin/gettoken?corpid="
                                + app.path("key_id").asText() + "&corpsecret="
                                + app.path("secret").asText())
                        .GET()))
                .path("access_token")
                .asText();
        String ofRecording = "\"meeting_record_id\":\"" + recording + "\",\"meetingid\":\"" + meeting + "\"";
        String ofFile = "\"record_file_id\":\"" + file + "\",\"meetingid\":\"" + meeting + "\"";
        weCom(token, "get_file_list", ofRecording);
        weCom(token, "get_file", ofFile);
        weCom(token, "update_sharing_config", ofRecording + ",\"sharing_config\":{\"password\":\"Ab12\"}");
        weCom(token, "get_statistics", ofRecording);
        weCom(token, "transcript/get_detail", ofFile);
        weCom(token, "transcript/get_paragraph_list", ofFile);
        weCom(token, "transcript/search", ofFile + ",\"text\":\"morning\"");
        weCom(token, "delete_file", ofFile);
        weCom(token, "delete", ofRecording);
    }

    private void weCom(String token, String operation, String fields) {
        HttpResponse<String> answer =
                tenant.send(tenant.request("/cgi-bin/meeting/record/" + operation + "?access_token=" + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{" + fields + "}")));
        if (!answer.body().startsWith("{\"errcode\":0,")) {
            throw new AssertionError(operation + " answered " + answer.body());
        }
    }
}
