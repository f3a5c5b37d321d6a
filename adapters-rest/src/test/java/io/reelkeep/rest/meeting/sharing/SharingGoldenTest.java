package io.reelkeep.rest.meeting.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.sharing.GrantAccess;
import io.reelkeep.application.sharing.ShareRecording.Shared;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.meeting.GoldenAnswer;
import io.reelkeep.rest.meeting.SampleRecording;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: Meeting 4.6 and 4.7. */
class SharingGoldenTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_603_089_930_577L);

    /** F23 */
    @Test
    void tells_nothing_but_the_switch_while_sharing_is_off() {
        GoldenAnswer.matches("settings-off", SettingsJson.of(SampleRecording.finished(), Optional.empty()));
    }

    /** C7 */
    @Test
    void tells_all_settings_while_sharing_is_on() {
        var terms = new SharePolicy(
                Audience.SAME_COMPANY,
                Optional.empty(),
                Optional.of(Instant.ofEpochMilli(1_900_000_000_000L)),
                true,
                false);

        GoldenAnswer.matches(
                "settings-on",
                SettingsJson.of(
                        SampleRecording.finished(),
                        Optional.of(new Shared(share(terms), Optional.of(new SharePassword("Ab12"))))));
        GoldenAnswer.matches(
                "settings-defaults",
                SettingsJson.of(
                        SampleRecording.finished(),
                        Optional.of(new Shared(share(SharePolicy.WATCH_ONLY), Optional.empty()))));
    }

    @Test
    void tells_members_and_where_to_go_on() {
        var members = List.of(member("a", Permission.VIEW), member("b", Permission.MANAGE));

        GoldenAnswer.matches("access-more", AccessMembersJson.of(new GrantAccess.Members(members, 5), 0));
        GoldenAnswer.matches("access-last", AccessMembersJson.of(new GrantAccess.Members(members, 5), 3));
        GoldenAnswer.matches("access-none", AccessMembersJson.of(new GrantAccess.Members(List.of(), 0), 0));
        GoldenAnswer.matches("access-beyond", AccessMembersJson.of(new GrantAccess.Members(List.of(), 5), 9));
    }

    @Test
    void tells_who_could_not_be_let_in() {
        AccessChangeJson asked = members(
                "{'to_operator_id':'a','to_operator_id_type':'1'},{'to_operator_id':'b','to_operator_id_type':4,'permission':1}");

        assertThat(asked.grants())
                .containsExactly(
                        new GrantAccess.Grant(new UserId("a"), Permission.VIEW),
                        new GrantAccess.Grant(new UserId("b"), Permission.MANAGE));
        GoldenAnswer.matches("access-failed", asked.failed(asked.grants().subList(1, 2)));
        GoldenAnswer.matches("access-added", asked.failed(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | access_members",
                "{'to_operator_id':'a'} | access_members.0.to_operator_id_type",
                "{'to_operator_id_type':1} | to_operator_id",
                "{'to_operator_id':'a','to_operator_id_type':0} | to_operator_id_type",
                "{'to_operator_id':'a','to_operator_id_type':3} | to_operator_id_type",
                "{'to_operator_id':'a','to_operator_id_type':5} | to_operator_id_type",
                "{'to_operator_id':'','to_operator_id_type':1} | to_operator_id",
                "{'to_operator_id':1,'to_operator_id_type':1} | access_members.0.to_operator_id",
                "{'to_operator_id':'a','to_operator_id_type':1,'permission':2} | permission",
                "{'to_operator_id':'a','to_operator_id_type':1,'permission':-1} | permission",
                "null | access_members",
                "'a' | access_members.0"
            })
    void refuses_members_that_are_none(String members, String field) {
        assertThatThrownBy(() -> members(members).grants())
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    @Test
    void takes_at_most_200_at_once() {
        String one = "{'to_operator_id':'a','to_operator_id_type':1}";

        assertThat(members(one + ("," + one).repeat(199)).users()).hasSize(200);
        AccessChangeJson tooMany = members(one + ("," + one).repeat(200));
        assertThatThrownBy(tooMany::users).isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[],'action':1 | apply_id_list",
                "['x'],'action':1 | apply_id_list",
                "['0'],'action':1 | apply_id_list",
                "[1],'action':1 | apply_id_list.0",
                "'1','action':1 | apply_id_list",
                "['1'],'action':0 | action",
                "['1'],'action':3 | action",
                "['1'],'action':true | action",
                "['1'],'action':null | action"
            })
    void refuses_decisions_that_are_none(String body, String field) {
        assertThatThrownBy(() -> {
                    ApprovalsJson asked = approvals(body);
                    asked.ids();
                    asked.isAgreed();
                })
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    @Test
    void reads_decisions() {
        assertThat(approvals("['1'],'action':'1'").isAgreed()).isTrue();
        assertThat(approvals("['1'],'action':2").isAgreed()).isFalse();
    }

    private static AccessChangeJson members(String json) {
        return StrictJson.read(
                ("{'userid':'u','access_members':[" + json + "]}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8),
                AccessChangeJson.class);
    }

    private static ApprovalsJson approvals(String json) {
        return StrictJson.read(
                ("{'userid':'u','apply_id_list':" + json + "}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8),
                ApprovalsJson.class);
    }

    private static AccessMember member(String user, Permission permission) {
        return new AccessMember(SampleRecording.TENANT, SampleRecording.ID, new UserId(user), permission, NOW);
    }

    private static Share share(SharePolicy terms) {
        return Share.of(
                new ShareToken("AAAAAAAAAAAAAAAAAAAAAA"),
                SampleRecording.TENANT,
                new ShareScope.WholeRecording(SampleRecording.ID),
                terms,
                NOW);
    }
}
