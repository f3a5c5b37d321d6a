package io.reelkeep.rest.wecom.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.sharing.Terms;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.rest.wecom.SampleAnswers;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts: WeCom 5, update_sharing_config, and Meeting 4.6. */
class SharingConfigTest {
    private static Optional<Terms> terms(String fields) {
        return SampleAnswers.read("{\"sharing_config\":{" + fields + "}}", SharingConfigBody.class)
                .config()
                .terms();
    }

    @Test
    void what_is_left_out_has_its_default() {
        assertThat(terms("\"password\":\"aB3d\""))
                .contains(new Terms(
                        Audience.EVERYONE, Optional.of(new SharePassword("aB3d")), Optional.empty(), false, true));
    }

    @Test
    void all_can_be_said() {
        assertThat(terms("\"enable_sharing\":true,\"sharing_auth_type\":2,\"enable_password\":true,"
                        + "\"password\":\"abcd1234\",\"enable_sharing_expire\":true,\"sharing_expire\":1999999999,"
                        + "\"allow_download\":true"))
                .contains(new Terms(
                        Audience.PARTICIPANTS,
                        Optional.of(new SharePassword("abcd1234")),
                        Optional.of(Instant.ofEpochSecond(1_999_999_999)),
                        true,
                        true));
    }

    /** F24-F29 */
    @ParameterizedTest
    @CsvSource({
        "0,SIGNED_IN",
        "1,SAME_COMPANY",
        "2,PARTICIPANTS",
        "3,EVERYONE",
        "4,NAMED_OR_APPROVED",
        "5,WECHAT_GUESTS"
    })
    void every_type_means_an_audience(int type, Audience audience) {
        assertThat(terms("\"enable_password\":false,\"sharing_auth_type\":" + type))
                .hasValueSatisfying(wanted -> assertThat(wanted.audience()).isEqualTo(audience));
    }

    /** F33; the document's example has ten digits in a field of milliseconds. */
    @ParameterizedTest
    @CsvSource({
        "999999999, 999999999",
        "1000000000, 1000000000000",
        "99999999999, 99999999999000",
        "100000000000, 100000000000",
        "1999999999000, 1999999999000"
    })
    void ten_digits_are_seconds(long sent, long millis) {
        assertThat(terms("\"enable_password\":false,\"enable_sharing_expire\":true,\"sharing_expire\":" + sent))
                .hasValueSatisfying(wanted -> assertThat(wanted.endsAt()).contains(Instant.ofEpochMilli(millis)));
    }

    /** F23 */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"enable_sharing\":false`",
                "`\"enable_sharing\":false,\"password\":\"\"`",
                "`\"enable_sharing\":false,\"sharing_expire\":0,\"allow_download\":null`"
            })
    void sharing_is_switched_off_alone(String fields) {
        assertThat(terms(fields)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"enable_sharing\":false,\"allow_download\":false`|40058",
                "`\"enable_sharing\":false,\"sharing_auth_type\":3`|40058",
                "`\"enable_sharing\":false,\"enable_password\":false`|40058",
                "`\"enable_sharing\":false,\"password\":\"abcd\"`|40058",
                "`\"enable_sharing\":false,\"enable_sharing_expire\":false`|40058",
                "`\"enable_sharing\":false,\"sharing_expire\":1999999999`|40058",
                "`\"enable_sharing\":\"yes\"`|40058",
                "`\"enable_sharing\":1`|40058",
                "``|40063",
                "`\"enable_password\":true`|40063",
                "`\"enable_password\":true,\"password\":\"\"`|40063",
                "`\"enable_password\":false,\"password\":\"abcd\"`|40058",
                "`\"enable_password\":false,\"password\":\"\"`|0",
                "`\"password\":\"abc\"`|40058",
                "`\"password\":\"abcd\"`|0",
                "`\"password\":\"abcd1234\"`|0",
                "`\"password\":\"abcd12345\"`|40058",
                "`\"password\":\"ab d\"`|40058",
                "`\"password\":\"密码密码\"`|40058",
                "`\"password\":1234`|40058",
                "`\"enable_password\":false,\"sharing_auth_type\":-1`|40058",
                "`\"enable_password\":false,\"sharing_auth_type\":6`|40058",
                "`\"enable_password\":false,\"sharing_auth_type\":4294967299`|40058",
                "`\"enable_password\":false,\"sharing_auth_type\":\"3\"`|0",
                "`\"enable_password\":false,\"sharing_auth_type\":\"three\"`|40058",
                "`\"enable_password\":false,\"sharing_auth_type\":1.5`|40058",
                "`\"enable_password\":false,\"enable_sharing_expire\":true`|40063",
                "`\"enable_password\":false,\"enable_sharing_expire\":true,\"sharing_expire\":0`|40063",
                "`\"enable_password\":false,\"enable_sharing_expire\":false,\"sharing_expire\":1999999999`|40058",
                "`\"enable_password\":false,\"sharing_expire\":1999999999`|40058",
                "`\"enable_password\":false,\"sharing_expire\":0`|0",
                "`\"enable_password\":false,\"enable_sharing_expire\":true,\"sharing_expire\":-1`|40058",
                "`\"enable_password\":false,\"enable_sharing_expire\":true,\"sharing_expire\":253402300800000`|40058",
                "`\"enable_password\":false,\"enable_sharing_expire\":true,\"sharing_expire\":9223372036854775808`|40058",
                "`\"enable_password\":false,\"allow_download\":\"true\"`|40058",
                "`\"enable_password\":false,\"later\":{}`|0"
            })
    void refuses_what_does_not_go_together(String fields, int code) {
        assertThat(SampleAnswers.code(() -> terms(fields))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{}|40063", "{\"sharing_config\":null}|40063", "{\"sharing_config\":[]}|40058"})
    void there_must_be_settings(String body, int code) {
        assertThat(SampleAnswers.code(
                        () -> SampleAnswers.read(body, SharingConfigBody.class).config()))
                .isEqualTo(code);
    }
}
