package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as clients of the Meeting dialect do: the body of JSON counts, that of a form does not (vector M4). */
final class MeetingClient {
    private static final String BOUNDARY = "----reelkeep-7MA4YWxkTrZu0gW";

    private final TestTenant tenant;
    private final JsonNode app;

    MeetingClient(TestTenant tenant) {
        this(tenant, tenant.addApp("meeting"));
    }

    private MeetingClient(TestTenant tenant, JsonNode app) {
        this.tenant = tenant;
        this.app = app;
    }

    /** The same application, which asks another node. */
    MeetingClient at(TestTenant there) {
        return new MeetingClient(there, app);
    }

    /** One signed request, to be sent as often as one likes. */
    HttpRequest.Builder signedGet(String target) {
        return signed("GET", target, "").GET();
    }

    HttpResponse<String> get(String target) {
        return tenant.send(signed("GET", target, "").GET());
    }

    HttpResponse<String> post(String target, String json) {
        return send("POST", target, json);
    }

    /** With a JSON body, whatever the method. */
    HttpResponse<String> send(String method, String target, String json) {
        return tenant.send(signed(method, target, json)
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(String target) {
        return tenant.send(signed("DELETE", target, "").DELETE());
    }

    HttpResponse<String> postForm(String target, Map<String, String> fields, byte[] content) {
        var last = new LinkedHashMap<String, byte[]>();
        last.put("file_content", content);
        return post(target, "multipart/form-data; boundary=" + BOUNDARY, form(fields, last));
    }

    HttpResponse<String> post(String target, String type, byte[] body) {
        return tenant.send(signed("POST", target, "")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Each part with headers as the official clients send them. */
    static byte[] form(Map<String, String> fields, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, name, "", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> part(body, name, "; filename=\"blob\"", bytes));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, String more, byte[] bytes) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(new byte[] {'\r', '\n'});
    }

    static String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** As the server has it, where its clock can be moved. */
    long now() {
        HttpResponse<String> clock = tenant.send(tenant.request("/api/admin/clock")
                .header("Authorization", "Bearer " + ServerProcess.ADMIN_SECRET)
                .GET());
        Instant now = clock.statusCode() == 200
                ? Instant.parse(TestTenant.read(clock.body()).path("now").asText())
                : Instant.now();
        return now.getEpochSecond();
    }

    private HttpRequest.Builder signed(String method, String target, String signedBody) {
        String key = app.path("key_id").asText();
        String time = Long.toString(now());
        String nonce = Long.toString(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        String text = method + "\nX-TC-Key=" + key + "&X-TC-Nonce=" + nonce + "&X-TC-Timestamp=" + time + "\n" + target
                + "\n" + signedBody;
        return tenant.request(target)
                .header("X-TC-Key", key)
                .header("X-TC-Nonce", nonce)
                .header("X-TC-Timestamp", time)
                .header("X-TC-Signature", sign(text))
                .header("AppId", tenant.id());
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(app.path("secret").asText().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String hex = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
