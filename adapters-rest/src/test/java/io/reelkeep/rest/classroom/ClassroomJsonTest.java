package io.reelkeep.rest.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelkeep.application.recording.AddClass;
import io.reelkeep.application.recording.HoldClass;
import io.reelkeep.application.recording.ListClassFiles;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: Classroom 5. */
class ClassroomJsonTest {
    private static final TenantId TENANT = new TenantId(200);
    private static final AppId APP = new AppId(7);

    private static final Meeting LESSON = new Meeting(
            new MeetingId(1_360_800_130_111_111_111L),
            TENANT,
            Meeting.Kind.CLASS,
            "100012345",
            "课堂主题",
            new UserId("user_00"),
            Instant.ofEpochSecond(1_558_350_988),
            Optional.of(Instant.ofEpochSecond(1_558_358_188)),
            List.of(
                    new Meeting.Attendee(new UserId("user_00"), MeetingRole.TEACHER),
                    new Meeting.Attendee(new UserId("user_01"), MeetingRole.ASSISTANT),
                    new Meeting.Attendee(new UserId("user1"), MeetingRole.STUDENT)));

    /** The document's own example, save that it asks for a recording by the server. */
    private static final String EXAMPLE = """
            {"teacher_id":"user_00","assistant_id":"user_01","class_topic":"课堂主题","start_time":1558350988,
             "stop_time":1558358188,"admin_id":"a","admin_sig":"s","max_member_limit":6,"max_member_num":0,
             "members":[{"role":"student","user_id":"user1"},{"role":"student","user_id":"user2"}],
             "settings":{"record_types":["local"],"resolution":"1024x768","fps":20,"auto_create_im":1}}""";

    @Test
    void reads_the_documents_example() {
        assertThat(newClass(EXAMPLE))
                .isEqualTo(new AddClass.Command(
                        TENANT,
                        APP,
                        new UserId("user_00"),
                        Optional.of(new UserId("user_01")),
                        List.of(new UserId("user1"), new UserId("user2")),
                        Optional.of("课堂主题"),
                        Optional.of(Instant.ofEpochSecond(1_558_350_988)),
                        Optional.of(Instant.ofEpochSecond(1_558_358_188))));
    }

    @Test
    void a_teacher_is_all_that_a_class_needs() {
        assertThat(newClass("{\"teacher_id\":\"t1\",\"assistant_id\":\"\",\"class_topic\":\"\"}"))
                .isEqualTo(new AddClass.Command(
                        TENANT,
                        APP,
                        new UserId("t1"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|teacher_id",
                "{'teacher_id':''}|teacher_id",
                "{'teacher_id':5}|teacher_id",
                "{'teacher_id':'t','start_time':0}|start_time",
                "{'teacher_id':'t','start_time':-1}|start_time",
                "{'teacher_id':'t','start_time':1.5}|start_time",
                "{'teacher_id':'t','stop_time':1603090087000}|stop_time",
                "{'teacher_id':'t','members':[{'role':'teacher','user_id':'u'}]}|members.role",
                "{'teacher_id':'t','record_types':['remote']}|record_types",
                "{'teacher_id':'t','record_types':['local'],'settings':{'record_types':['remote']}}|record_types",
                "{'teacher_id':'t'|body",
                "[]|body"
            })
    void names_what_is_wrong_with_a_new_class(String body, String field) {
        assertThatThrownBy(() -> newClass(body.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    /** The inner place goes before the outer one. */
    @Test
    void the_settings_say_how_to_record() {
        assertThat(newClass("{\"teacher_id\":\"t\",\"record_types\":[\"remote\"],\"settings\":{\"record_types\":[]}}"))
                .isNotNull();
    }

    @Test
    void shows_a_class() throws IOException {
        var begun = Sitting.of(LESSON, Instant.ofEpochSecond(1_558_350_995));

        matches("class_info", ClassJson.of(new HoldClass.View(LESSON, Optional.empty())));
        matches("class_info_begun", ClassJson.of(new HoldClass.View(LESSON, Optional.of(begun))));
        matches(
                "class_info_over",
                ClassJson.of(
                        new HoldClass.View(LESSON, Optional.of(begun.stopped(Instant.ofEpochSecond(1_558_358_000))))));
        matches("class_created", ClassJson.CreatedJson.of(LESSON));
    }

    @ParameterizedTest
    @CsvSource({"DONE, 0", "NOT_STARTED, 10221", "OVER, 10224"})
    void has_a_code_for_every_way_to_hold_a_class(HoldClass.Outcome outcome, int code) {
        assertThat(HeldClassJson.answer(outcome).errorCode()).isEqualTo(code);
    }

    @Test
    void shows_where_an_enterprise_is_told() throws IOException {
        var endpoint = new CallbackEndpoint(TENANT, URI.create("https://school.example/cb"), "1400000001");

        matches("business_info", BusinessJson.of(Optional.of(endpoint)));
        matches("business_info_none", BusinessJson.of(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"call_back_url\":\"ftp://x\"}", "{\"call_back_url\":\"::\"}", "{}", "{\"call_back_url\":null}"
            })
    void names_a_call_back_url_that_is_none(String body) {
        var change = StrictJson.read(bytes(body), BusinessJson.ChangeJson.class);

        assertThatThrownBy(() -> change.endpoint(TENANT, "1400000001"))
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.field()).isEqualTo("call_back_url"));
    }

    @Test
    void an_empty_call_back_url_asks_for_silence() {
        assertThat(StrictJson.read(bytes("{\"call_back_url\":\"\"}"), BusinessJson.ChangeJson.class)
                        .endpoint(TENANT, "1400000001"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'class_id':1}|0|100",
                "{'class_id':1,'Index':5,'size':1}|5|1",
                "{'class_id':1,'index':5,'size':100}|5|100",
                "{'class_id':1,'Index':5,'index':6,'size':100}|5|100",
                "{'class_id':'1','Index':'5','size':'7','user_id':'','task_id':''}|5|7"
            })
    void takes_the_start_position_in_both_spellings(String body, long from, int count) {
        assertThat(query(body))
                .isEqualTo(new ListClassFiles.Query(TENANT, "1", Optional.empty(), Optional.empty(), from, count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|class_id",
                "{'class_id':0}|class_id",
                "{'class_id':-1}|class_id",
                "{'class_id':'abc'}|class_id",
                "{'class_id':1.0}|class_id",
                "{'class_id':9223372036854775808}|class_id",
                "{'class_id':1,'Index':-1}|Index",
                "{'class_id':1,'index':-1}|index",
                "{'class_id':1,'index':2147483648}|index",
                "{'class_id':1,'size':0}|size",
                "{'class_id':1,'size':101}|size",
                "{'class_id':1,'size':true}|size",
                "{'class_id':1,'task_id':'x-EditMedia-y'}|task_id",
                "{'class_id':1,'user_id':' '}|user_id",
                "{'class_id':1,'class_id':2}|body"
            })
    void names_what_is_wrong_with_a_query(String body, String field) {
        assertThatThrownBy(() -> query(body))
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private static ListClassFiles.Query query(String body) {
        return StrictJson.read(bytes(body.replace('\'', '"')), LocalRecordsQueryJson.class)
                .query(TENANT);
    }

    private static AddClass.Command newClass(String body) {
        return StrictJson.read(bytes(body), NewClassJson.class).command(new Caller(TENANT, APP));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void matches(String name, Object answer) throws IOException {
        var mapper = new ObjectMapper();
        Golden.matches(
                "classroom/" + name + ".json",
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(StrictJson.write(answer))));
    }
}
