package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Calls of every kind to our own routes; each is answered with success. {@link DialectTour} has those of others. */
final class Tour {
    private static final String WEB_VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nGood morning\n";

    private final URI base;
    private final TestTenant tenant;
    private final byte[] segment;
    private String recording = "";
    private String file = "";

    Tour(URI base, TestTenant tenant, byte[] segment) {
        this.base = base;
        this.tenant = tenant;
        this.segment = segment;
    }

    void server() {
        for (String path : new String[] {"/", "/favicon.svg", "/openapi.yaml", "/health/live", "/health/ready"}) {
            Http.get(base.resolve(path));
        }
    }

    void operator() {
        String own = "tenants/" + tenant.id();
        tenant.admin("GET", "tenants", "");
        tenant.admin("GET", own, "");
        tenant.admin("PATCH", own, "{\"name\":\"Second School\"}");
        tenant.admin("GET", own + "/users", "");
        tenant.admin("GET", own + "/meetings", "");
        JsonNode app = tenant.addApp("meeting");
        String path = new Apps(tenant).path(app);
        tenant.admin("GET", own + "/apps", "");
        tenant.admin("GET", path, "");
        tenant.admin("PATCH", path, "{\"name\":\"renamed\"}");
        tenant.admin("POST", path + "/secret", "");
        tenant.admin("POST", path + "/access-tokens", "{\"user_id\":\"t1\"}");
        tenant.admin("DELETE", path, "");
        tenant.admin("GET", "tasks", "");
        tenant.admin("GET", "clock", "");
        tenant.admin("POST", "clock/advance", "{\"by\":\"PT1S\"}");
    }

    /** Somebody who answers the question that comes with a subscription is told of events. */
    void subscriptions() {
        String all = "tenants/" + tenant.id() + "/event-subscriptions";
        String own = new Apps(tenant).path(tenant.addApp("meeting")) + "/event-subscription";
        String token = tenant.admin("POST", all + "/keys", "").path("token").asText();
        try (var receiver = new EventReceiver(call ->
                new String(Base64.getDecoder().decode(call.query().get("check_str")), StandardCharsets.UTF_8))) {
            tenant.admin(
                    "PUT",
                    own,
                    "{\"name\":\"Archive\",\"url\":\"" + receiver.url() + "\",\"token\":\"" + token
                            + "\",\"events\":[\"deleted\"]}");
        }
        tenant.admin("GET", own, "");
        tenant.admin("GET", all, "");
        tenant.admin("DELETE", own, "");
    }

    /** A recording that is announced; its announcement, too. */
    void recorder() {
        try (var receiver = new CallbackReceiver(n -> CallbackReceiver.Answer.YES)) {
            String callback = "tenants/" + tenant.id() + "/callback";
            String key = tenant.addApp("classroom").path("key_id").asText();
            tenant.admin("PUT", callback, "{\"url\":\"" + receiver.url() + "\",\"sdkappid\":\"" + key + "\"}");
            tenant.admin("GET", callback, "");
            record();
            receiver.await(1);
            tenant.admin("DELETE", callback, "");
        }
        JsonNode told =
                tenant.api("GET", "callback-deliveries", "").path("deliveries").get(0);
        String delivery = "callback-deliveries/" + told.path("delivery_id").asText();
        tenant.api("GET", delivery, "");
        tenant.tryApi("POST", delivery + "/resend", "");
    }

    private void record() {
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, segment);
        tenant.api("GET", "captures/" + capture + "/missing", "");
        tenant.api("POST", "captures/" + capture + "/heartbeat", "");
        tenant.stop(capture, 1);
        tenant.capture(capture);
        recording = opened.path("recording_id").asText();
        file = tenant.settled(recording).path("files").get(0).path("file_id").asText();
    }

    void recordings() {
        String one = "recordings/" + recording;
        String ofFile = one + "/files/" + file;
        tenant.api("GET", "recordings", "");
        tenant.api("GET", one + "/export", "");
        tenant.api("GET", ofFile + "/ledger", "");
        tenant.api("GET", ofFile + "/keyframes", "");
        tenant.api("GET", one + "/usage", "");
        tenant.api("GET", one + "/usage/events", "");
        tenant.api("GET", ofFile + "/playbacks", "");
        for (String shared : new String[] {one, ofFile}) {
            tenant.api("PUT", shared + "/share", "{\"password\":\"sesame\"}");
            tenant.api("GET", shared + "/share", "");
        }
        tenant.send(tenant.authorised("/api/" + ofFile + "/captions/subtitles/en")
                .header("Content-Type", "text/vtt")
                .PUT(HttpRequest.BodyPublishers.ofString(WEB_VTT)));
        tenant.api("GET", ofFile + "/captions", "");
        tenant.tryApi("GET", ofFile + "/captions/subtitles/en", "");
    }

    void editing() {
        String one = "recordings/" + recording;
        String order = "{\"operation\":\"keep\",\"mode\":\"snap\",\"ranges\":[{\"file_id\":\"" + file
                + "\",\"from_ms\":0,\"to_ms\":1000}]";
        tenant.api("POST", one + "/clips", order + ",\"dry_run\":true}");
        String clip =
                tenant.api("POST", one + "/clips", order + "}").path("clip_id").asText();
        tenant.tryApi("DELETE", "clips/" + clip, "");
        tenant.api("GET", "clips/" + clip, "");
        tenant.api("GET", one + "/clips", "");
        String draft = one + "/drafts/"
                + tenant.api("POST", one + "/drafts", order + "}")
                        .path("draft_id")
                        .asText();
        tenant.api("GET", one + "/drafts", "");
        HttpResponse<String> shown = tenant.tryApi("GET", draft, "");
        tenant.send(tenant.authorised("/api/" + draft)
                .header("Content-Type", "application/json")
                .header("If-Match", shown.headers().firstValue("ETag").orElse(""))
                .PUT(HttpRequest.BodyPublishers.ofString(order + "}")));
        tenant.api("POST", draft + "/clips", "");
        tenant.api("DELETE", draft, "");
    }

    /** The page behind a link, its password, and all that a player fetches. */
    void visitor() {
        String token = tenant.api("GET", "recordings/" + recording + "/share", "")
                .path("token")
                .asText();
        tenant.send(tenant.request("/w/" + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("password=sesame")));
        tenant.api("PUT", "recordings/" + recording + "/share", "{\"allow_download\":true}");
        awaitPreviews();
        Http.get(base.resolve("/w/" + token));
        Http.get(base.resolve("/w/" + token + "/f/" + file));
        String media = "/media/" + token + "/" + file;
        for (String what : new String[] {
            ".mp4",
            ".m4a",
            "/hls/master.m3u8",
            "/poster.jpg",
            "/storyboard.vtt",
            "/storyboard-1.jpg",
            "/peaks.json",
            "/peaks-2.json",
            "/captions/subtitles-en.vtt"
        }) {
            Http.bytes(base.resolve(media + what));
        }
        String master = Http.get(base.resolve(media + "/hls/master.m3u8")).body();
        String playlist = Arrays.stream(master.split("\n"))
                .filter(line -> line.endsWith(".m3u8"))
                .findFirst()
                .orElse("none");
        Http.get(base.resolve(media + "/hls/").resolve(playlist));
        Http.bytes(base.resolve("/media/" + token + "/recording.zip"));
    }

    private void awaitPreviews() {
        long end = System.nanoTime() + 60_000_000_000L;
        while (tenant.recording(recording)
                        .at("/files/0/previews/state")
                        .asText("pending")
                        .equals("pending")
                && System.nanoTime() < end) {
            TestTenant.pause();
        }
    }

    /** What was made is taken back and deleted; what has failed is tried again. */
    void end() {
        String one = "recordings/" + recording;
        String ofFile = one + "/files/" + file;
        tenant.tryApi("DELETE", ofFile + "/captions/subtitles/en", "");
        tenant.tryApi("DELETE", ofFile + "/share", "");
        tenant.tryApi("DELETE", one + "/share", "");
        tenant.tryApi("DELETE", ofFile, "");
        tenant.tryApi("DELETE", one, "");
        tenant.api("POST", "recordings/delete", "{\"recordings\":[\"" + recording + "\",\"1\"]}");
        JsonNode opened = tenant.openCapture();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, "this is no video".getBytes(StandardCharsets.UTF_8));
        tenant.stop(capture, 1);
        String failed = opened.path("recording_id").asText();
        tenant.settled(failed);
        tenant.tryApi("POST", "recordings/" + failed + "/retry", "");
    }
}
