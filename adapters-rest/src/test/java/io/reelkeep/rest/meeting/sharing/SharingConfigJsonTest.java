package io.reelkeep.rest.meeting.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.sharing.Terms;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract: Meeting 4.6, every rule of the table. */
class SharingConfigJsonTest {
    private static final String OPEN = "'enable_password':false,";

    /** Contract: Meeting 2.1, vector M2, the body byte for byte. */
    @Test
    void reads_the_signed_example_of_the_contract() {
        SettingsChangeJson read = read(
                "{\"operator_id\":\"testUser\",\"operator_id_type\":1,\"sharing_config\":{\"enable_sharing\":true,\"enable_password\":true,\"password\":\"Ab12\"}}");

        assertThat(read.operator().required()).isEqualTo(new UserId("testUser"));
        assertThat(read.meetingId()).isEmpty();
        Terms terms = read.change().terms().orElseThrow();
        assertThat(terms.password()).hasValue(new SharePassword("Ab12"));
        assertThat(terms.audience()).isEqualTo(Audience.EVERYONE);
        assertThat(terms.endsAt()).isEmpty();
        assertThat(terms.allowDownload()).isFalse();
        assertThat(terms.allowTranscripts()).isTrue();
    }

    /** F24 to F29; share_scope goes before the older sharing_auth_type, approval before both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | EVERYONE",
                "'share_scope':0 | EVERYONE",
                "'share_scope':1 | SAME_COMPANY",
                "'share_scope':'1' | SAME_COMPANY",
                "'sharing_auth_type':0 | SIGNED_IN",
                "'sharing_auth_type':1 | SAME_COMPANY",
                "'sharing_auth_type':2 | PARTICIPANTS",
                "'sharing_auth_type':3 | EVERYONE",
                "'sharing_auth_type':4 | NAMED_OR_APPROVED",
                "'sharing_auth_type':5 | WECHAT_GUESTS",
                "'sharing_auth_type':2,'share_scope':0 | EVERYONE",
                "'enable_approve':true,'share_scope':1 | NAMED_OR_APPROVED",
                "'enable_approve':false | EVERYONE"
            })
    void knows_who_a_link_is_for(String settings, Audience audience) {
        assertThat(terms(OPEN + settings).audience()).isEqualTo(audience);
    }

    /** Ten and eleven digits are seconds, as clients with 32 bits send them. */
    @ParameterizedTest
    @CsvSource({
        "1900000000, 1900000000000",
        "'\"1900000000\"', 1900000000000",
        "1000000000, 1000000000000",
        "99999999999, 99999999999000",
        "100000000000, 100000000000",
        "999999999, 999999999",
        "1900000000000, 1900000000000",
        "253402300799999, 253402300799999"
    })
    void tells_seconds_from_milliseconds(String sent, long millis) {
        assertThat(terms(OPEN + "'enable_sharing_expire':true,'sharing_expire':" + sent)
                        .endsAt())
                .hasValue(Instant.ofEpochMilli(millis));
    }

    @Test
    void asks_for_no_password_where_approval_is_asked_for() {
        Terms terms = terms("'enable_approve':true,'allow_download':true,'allow_view_transcripts':false");

        assertThat(terms.audience()).isEqualTo(Audience.NAMED_OR_APPROVED);
        assertThat(terms.password()).isEmpty();
        assertThat(terms.allowDownload()).isTrue();
        assertThat(terms.allowTranscripts()).isFalse();
    }

    /** F23 */
    @Test
    void is_switched_off_by_one_word() {
        SettingsChangeJson.Change change = change("'enable_sharing':false");

        assertThat(change.isOff()).isTrue();
        assertThat(change.terms()).isEmpty();
        assertThat(read("{\"userid\":\"u\"}").change()).isEqualTo(new SettingsChangeJson.Change(false, change.terms()));
    }

    /** F30, F32, C6 and the rest of the table: each of them 190004. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'enable_sharing':false,'share_scope':0 | enable_sharing",
                "'enable_sharing':false,'sharing_auth_type':3 | enable_sharing",
                "'enable_sharing':false,'enable_approve':false | enable_sharing",
                "'enable_sharing':false,'enable_password':false | enable_sharing",
                "'enable_sharing':false,'password':'Ab12' | enable_sharing",
                "'enable_sharing':false,'enable_sharing_expire':false | enable_sharing",
                "'enable_sharing':false,'sharing_expire':1900000000 | enable_sharing",
                "'enable_sharing':false,'allow_download':false | enable_sharing",
                "'enable_sharing':false,'allow_view_transcripts':true | enable_sharing",
                "'enable_sharing':true | password",
                "'share_scope':0 | password",
                "'enable_password':true | password",
                "'enable_password':false,'password':'Ab12' | password",
                "'password':'Ab1' | password",
                "'password':'Ab1234567' | password",
                "'password':'Ab1!' | password",
                "'password':'密码密码' | password",
                "'password':'' | password",
                "'password':1234 | sharing_config.password",
                "'enable_approve':true,'enable_password':true | enable_approve",
                "'enable_approve':true,'password':'Ab12' | enable_approve",
                "'enable_password':false,'share_scope':2 | share_scope",
                "'enable_password':false,'share_scope':-1 | share_scope",
                "'enable_password':false,'share_scope':'x' | sharing_config.share_scope",
                "'enable_password':false,'share_scope':1.5 | sharing_config.share_scope",
                "'enable_password':false,'share_scope':99999999999999999999 | sharing_config.share_scope",
                "'enable_password':false,'sharing_auth_type':6 | sharing_auth_type",
                "'enable_password':false,'sharing_auth_type':-1 | sharing_auth_type",
                "'enable_password':'yes' | sharing_config.enable_password",
                "'enable_sharing':1 | sharing_config.enable_sharing",
                "'enable_password':false,'enable_sharing_expire':true | sharing_expire",
                "'enable_password':false,'enable_sharing_expire':false,'sharing_expire':1900000000 | sharing_expire",
                "'enable_password':false,'sharing_expire':1900000000 | sharing_expire",
                "'enable_password':false,'enable_sharing_expire':true,'sharing_expire':-1 | sharing_expire",
                "'enable_password':false,'enable_sharing_expire':true,'sharing_expire':253402300800000 | sharing_expire",
                "'enable_password':false,'allow_download':'no' | sharing_config.allow_download"
            })
    void refuses_what_does_not_fit_together(String settings, String field) {
        assertThatThrownBy(() -> change(settings))
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private static Terms terms(String settings) {
        return change(settings.replaceAll(",$", "")).terms().orElseThrow();
    }

    private static SettingsChangeJson.Change change(String settings) {
        return read("{'operator_id':'u','operator_id_type':'1','sharing_config':{".replace('\'', '"')
                        + settings.strip().replace('\'', '"') + "}}")
                .change();
    }

    private static SettingsChangeJson read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), SettingsChangeJson.class);
    }
}
