package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls of every kind to the routes that others have drawn up; each is answered with success. */
final class DialectTour {
    private static final String JSON = "application/json";

    private final URI base;
    private final TestTenant tenant;
    private final byte[] segment;

    DialectTour(URI base, TestTenant tenant, byte[] segment) {
        this.base = base;
        this.tenant = tenant;
        this.segment = segment;
    }

    void meeting() {
        var client = new MeetingClient(tenant);
        client.get("/v1/records?userid=t1&start_time=" + (client.now() - 3600) + "&end_time=" + (client.now() + 3600));
        String files = "/v1/files/records/";
        String who = "{\"operator_id\":\"t1\",\"operator_id_type\":1,";
        String upload = TestTenant.json(client.post(
                        files + "upload-prepare",
                        who + "\"file_name\":\"bGVzc29u\",\"file_type\":\"video\",\"file_size\":" + segment.length
                                + "}"))
                .path("upload_id")
                .asText();
        client.postForm(files + "upload-part", form(Map.of("upload_id", upload, "file_seq", "1")), segment);
        client.post(
                files + "upload-finish",
                who + "\"upload_id\":\"" + upload + "\",\"speak_number\":0,\"ai_record\":true}");
        client.postForm(
                files + "upload-all",
                form(Map.of("file_name", "bGVzc29u", "file_type", "video", "speak_number", "0")),
                segment);
    }

    private Map<String, String> form(Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("operator_id", "t1");
        fields.put("operator_id_type", "1");
        fields.put("file_size", Integer.toString(segment.length));
        fields.put("file_checksum", MeetingClient.md5(segment));
        fields.putAll(more);
        return fields;
    }

    void weCom() {
        JsonNode app = tenant.addApp("wecom");
        String token = TestTenant.json(Http.get(base.resolve(
                        "/cgi-bin/gettoken?corpid=" + app.path("key_id").asText() + "&corpsecret="
                                + app.path("secret").asText())))
                .path("access_token")
                .asText();
        tenant.send(tenant.request("/cgi-bin/meeting/record/list?access_token=" + token)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"userid\":\"t1\",\"start_time\":1700000000,\"end_time\":1700003600}")));
    }

    void classroom() {
        var client = new ClassroomClient(tenant);
        client.call("business/modify", "{\"call_back_url\":\"\"}");
        client.call("business/info", "{}");
        String lesson = "{\"class_id\":"
                + client.call("class/create", "{\"teacher_id\":\"t1\"}")
                        .path("class_id")
                        .asText();
        client.call("class/info", lesson + "}");
        client.call("class/start", lesson + ",\"teacher_id\":\"t1\"}");
        String opened = client.call("localrecord/open", lesson + ",\"user_id\":\"t1\"}")
                .path("task_id")
                .asText();
        String task = "{\"task_id\":\"" + opened + "\"";
        client.segment(opened, 1, segment);
        client.call("localrecord/alive", task + "}");
        client.call("localrecord/progress", task + "}");
        client.call("localrecord/close", task + ",\"count\":1}");
        client.call("localrecord/query", lesson + ",\"Index\":0,\"size\":10}");
        client.call("class/stop", lesson + ",\"teacher_id\":\"t1\"}");
    }

    void liveRoom() {
        tenant.addMeeting("{\"kind\":\"live_room\",\"code\":\"4711\",\"subject\":\"Concert\",\"creator\":\"t1\"}");
        String room = "{\"room_id\":4711,\"user_id\":\"t1\"";
        JsonNode started = recorder("start", room + ",\"file_name\":\"concert\"}");
        recorder(
                "heartbeat",
                "{\"capture_id\":\"" + started.at("/data/capture_id").asText() + "\"}");
        recorder("stop", room + "}");
        var caller = new VodCaller(tenant.addApp("live"), new MeetingClient(tenant).now());
        var asked = Map.of("fileName", "concert");
        Http.get(base.resolve("/v2/index.php?"
                + caller.signed("GET", base.getAuthority(), "HmacSHA256", "DescribeVodPlayInfo", asked)));
        tenant.send(tenant.request("/v2/index.php")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        caller.signed("POST", base.getAuthority(), "HmacSHA256", "DescribeVodPlayInfo", asked))));
    }

    private JsonNode recorder(String operation, String body) {
        return TestTenant.json(tenant.send(tenant.authorised("/live/v1/recorder/" + operation)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    void upload() {
        for (String path : new String[] {"/uploads", "/uploads/1"}) {
            Http.send("OPTIONS", base.resolve(path));
        }
        HttpResponse<String> opened = tenant.send(tus("/uploads")
                .header("Upload-Length", Integer.toString(segment.length))
                .header("Upload-Metadata", "owner dDE=,filename bGVzc29uLm1wNA==")
                .POST(HttpRequest.BodyPublishers.noBody()));
        String path =
                URI.create(opened.headers().firstValue("Location").orElse("/")).getRawPath();
        tenant.send(tus(path)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(segment, 10))));
        tenant.send(tus(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        tenant.send(tus(path).DELETE());
    }

    private HttpRequest.Builder tus(String path) {
        return tenant.authorised(path).header("Tus-Resumable", "1.0.0");
    }
}
