package io.reelkeep.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the reference pages of the dialects tell a stranger to type, typed; every call of theirs must succeed. */
class ReferenceIT {
    @RegisterExtension
    static final ReelkeepServer SERVER = new ReelkeepServer();

    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REFUSED = Pattern.compile("\"(?:errcode|error_code|code)\"\\s*:\\s*-?[1-9]");

    @TempDir
    Path folder;

    private TestTenant tenant;
    private final Map<String, String> given = new TreeMap<>();

    @BeforeEach
    void moveIn() throws IOException {
        tenant = TestTenant.on(SERVER.base());
        given.put("BASE", SERVER.base().toString());
        Files.write(
                folder.resolve("lesson.mp4"), SampleLesson.segments(folder, 1).get(0));
    }

    /** Records once more of a meeting, with subtitles; finished. */
    private void record(String meeting, String host) {
        JsonNode opened = tenant.api(
                "POST",
                "captures",
                "{\"meeting_id\":\"" + meeting + "\",\"recorder\":\"" + host + "\",\"origin\":\"cloud\"}");
        String recording = opened.path("recording_id").asText();
        String capture = opened.path("capture_id").asText();
        tenant.put(capture, 1, SampleLesson.segments(folder, 1).get(0));
        tenant.stop(capture, 1);
        String file =
                tenant.settled(recording).path("files").get(0).path("file_id").asText();
        tenant.tryApi(
                "PUT",
                "recordings/" + recording + "/files/" + file + "/captions/subtitles/en",
                "1\n00:00:01,000 --> 00:00:02,500\nGood morning\n");
        given.put("MEETING_ID", meeting);
        given.put("RECORDING_ID", recording);
        given.put("FILE_ID", file);
    }

    private String meetingOf(String host) {
        return tenant.addMeeting("{\"kind\":\"meeting\",\"subject\":\"Planning\",\"creator\":\"" + host + "\"}");
    }

    @Test
    void the_page_of_the_classroom_dialect() throws Exception {
        tenant.addUser("a1");
        JsonNode app = tenant.addApp("classroom");
        given.put("SDK_APP_ID", app.path("key_id").asText());
        given.put("TIC_KEY", app.path("secret").asText());

        assertThat(typedWithoutRefusal("classroom-dialect.md")).contains("\"record_info_list\":[");
    }

    @Test
    void the_page_of_the_live_dialect() throws Exception {
        tenant.addUser("anna");
        tenant.addMeeting("""
                {"kind":"live_room","code":"4711","subject":"Concert","creator":"anna"}""");
        JsonNode app = tenant.addApp("live");
        given.put("TOKEN", tenant.token());
        given.put("SECRET_ID", app.path("key_id").asText());
        given.put("SECRET_KEY", app.path("secret").asText());

        assertThat(typedWithoutRefusal("live-dialect.md")).contains("\"file_ids\":[", "\"totalCount\":");
    }

    @Test
    void the_page_of_the_wecom_dialect() throws Exception {
        JsonNode app = tenant.addApp("wecom");
        tenant.admin(
                "PATCH",
                "tenants/" + tenant.id() + "/apps/" + app.path("app_id").asText(),
                "{\"wecom\":{\"all_meetings\":true}}");
        given.put("CORP_ID", app.path("key_id").asText());
        given.put("CORP_SECRET", app.path("secret").asText());
        String meeting = meetingOf("t1");
        record(meeting, "t1");
        record(meeting, "t1");
        given.put("ACCESS_TOKEN", token(app));

        assertThat(typedWithoutRefusal("wecom-dialect.md"))
                .contains("\"record_list\":[", "\"transcripts\":{", "\"summaries\":[");
    }

    private String token(JsonNode app) {
        String path = "/cgi-bin/gettoken?corpid=" + app.path("key_id").asText() + "&corpsecret="
                + app.path("secret").asText();
        return TestTenant.json(tenant.send(tenant.request(path).GET()))
                .path("access_token")
                .asText();
    }

    @Test
    void the_page_of_the_meeting_dialect() throws Exception {
        tenant.admin(
                "POST",
                "tenants/" + tenant.id() + "/users",
                "{\"user_id\":\"boss\",\"name\":\"Ms Boss\",\"administrator\":true}");
        JsonNode app = tenant.addApp("meeting");
        given.put("APP_ID", tenant.id());
        given.put("SECRET_ID", app.path("key_id").asText());
        given.put("SECRET_KEY", app.path("secret").asText());
        given.put("OPERATOR", "boss");
        record(meetingOf("boss"), "boss");

        assertThat(typed("meeting-dialect.md")).contains("\"record_meetings\"", "\"sharing_config\"");
    }

    /** As {@link #typed}, of a dialect that says with HTTP 200 what it refuses. */
    private String typedWithoutRefusal(String page) throws IOException, InterruptedException {
        String printed = typed(page);
        assertThat(printed).doesNotContainPattern(REFUSED);
        return printed;
    }

    /** All that is printed; the shell stops at the first command that fails. */
    private String typed(String page) throws IOException, InterruptedException {
        String text = Files.readString(Path.of("..", "docs", "reference", page));
        String commands =
                COMMANDS.matcher(text).results().map(found -> found.group(1)).collect(Collectors.joining("\necho\n"));
        Path said = folder.resolve("said");
        ProcessBuilder shell = new ProcessBuilder("bash", "-eo", "pipefail", "-c", commands + "\necho; echo THE END")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().putAll(given);
        Process typing = shell.start();
        assertThat(typing.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String printed = Files.readString(said);
        assertThat(typing.exitValue()).as(printed).isZero();
        assertThat(printed).endsWith("THE END\n");
        return printed;
    }
}
