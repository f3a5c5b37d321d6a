package io.reelkeep.rest.live.vod;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Contract: Live 2, vectors Q0 to Q3. */
class VodSignatureTest {
    private static final String KEY = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
    private static final String BY_NAME = "Action=DescribeVodPlayInfo&Nonce=46087&SecretId=AKIDEXAMPLE"
            + "&Timestamp=1502197934&fileName=web_video_camera_1502197000000&pageNo=1&pageSize=10";
    private static final String Q1 = "fhpj4/xe50yIivChKbSPl+TlowM=";

    @Test
    void q0_the_published_sample() {
        String query = "Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Nonce=11886&Region=ap-guangzhou"
                + "&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA&SignatureMethod=HmacSHA256&Timestamp=1465185768";

        assertThat(VodRequest.of("GET", "", query)
                        .signature("HmacSHA256", "cvm.api.qcloud.com")
                        .under("Gu5t9xGARNpq86cd98joQYCN3Cozk1qA"))
                .isEqualTo("0EEm/HtGRr/VJXTAD9tYMth1Bzm3lLHz5RCDv1GdM8s=");
    }

    @Test
    void q1_a_search_by_name() {
        assertThat(sha1("GET", BY_NAME)).isEqualTo(Q1);
    }

    @Test
    void q2_with_the_port_and_the_other_method() {
        assertThat(VodRequest.of("GET", "127.0.0.1:8080", BY_NAME + "&SignatureMethod=HmacSHA256")
                        .signature("HmacSHA256", "127.0.0.1:8080")
                        .under(KEY))
                .isEqualTo("DvyFW0vvmLL45v8wnh/gMtQp9IeM5gpZkILWMeHbYFs=");
    }

    @Test
    void q3_a_look_up_by_vid() {
        assertThat(sha1(
                        "GET",
                        "vid=1200_c5997fa0f77745a49824150da4e4a6cc&Action=DescribeRecordPlayInfo&Nonce=7"
                                + "&SecretId=AKIDEXAMPLE&Timestamp=1502197934"))
                .isEqualTo("zZYoV3h78rkZHyLdWKngda09yEg=");
    }

    @Test
    void the_signature_itself_is_not_signed() {
        assertThat(sha1("GET", BY_NAME + "&Signature=" + "x")).isEqualTo(Q1);
    }

    @Test
    void values_are_signed_decoded() {
        assertThat(sha1("GET", BY_NAME.replace("web_", "web%5F"))).isEqualTo(Q1);
    }

    @Test
    void underscores_in_names_are_signed_as_dots_but_for_a_leading_one() {
        assertThat(sha1("GET", "a_b_c=1&_d_e=2")).isEqualTo(sha1("GET", "a.b.c=1&_d_e=2"));
        assertThat(sha1("GET", "_d_e=2")).isNotEqualTo(sha1("GET", ".d.e=2"));
    }

    @Test
    void posted_values_that_begin_with_an_at_sign_are_left_out() {
        assertThat(sha1("POST", "a=1&file=@x")).isEqualTo(sha1("POST", "a=1"));
        assertThat(sha1("GET", "a=1&file=@x")).isNotEqualTo(sha1("GET", "a=1"));
    }

    @Test
    void matches_exactly_its_own_text() {
        VodSignature signature = VodRequest.of("GET", "", BY_NAME).signature("HmacSHA1", "vod.api.qcloud.com");

        assertThat(signature.matches(KEY, Q1)).isTrue();
        assertThat(signature.matches(KEY, Q1.toLowerCase(java.util.Locale.ROOT)))
                .isFalse();
        assertThat(signature.matches("other", Q1)).isFalse();
    }

    private static String sha1(String method, String form) {
        return VodRequest.of(method, "", form)
                .signature("HmacSHA1", "vod.api.qcloud.com")
                .under(KEY);
    }
}
