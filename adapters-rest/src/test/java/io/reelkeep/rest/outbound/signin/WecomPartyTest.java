package io.reelkeep.rest.outbound.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.HandClock;
import io.reelkeep.application.people.port.Authorities.Asked;
import io.reelkeep.application.people.port.Authorities.Returned;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.kit.SampleProviders;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.ReturnPath;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.people.WecomCorp;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.rest.outbound.CallbackTargets;
import io.reelkeep.rest.outbound.GuardedFetch;
import io.reelkeep.rest.shared.PublicUrls;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of WeCom: path/91022, 98152 (addresses), 91039 (token), 91023 (who it is). */
class WecomPartyTest {
    private static final String TOKEN = "/cgi-bin/gettoken";
    private static final String WHO = "/cgi-bin/auth/getuserinfo";
    private static final SignInAttempt ATTEMPT = new SignInAttempt(
            new IdentityProviderId(1), "0".repeat(32), "1".repeat(32), "a".repeat(64), ReturnPath.HOME, Instant.EPOCH);

    private final LittleSite site = new LittleSite();
    private final HandClock clock = new HandClock(SampleTenants.NOON);
    private final GuardedFetch fetch =
            new GuardedFetch(new CallbackTargets(List.of("127.0.0.0/8")), Duration.ofSeconds(5));
    private final WecomParty party = new WecomParty(fetch, new PublicUrls(URI.create("https://rec.example")), clock);
    private final Asked asked = new Asked(
            SampleProviders.provider(
                    new TenantId(1), new WecomCorp("ww01", "1000002", new SealedSecret(new byte[] {1}), site.base())),
            "corp secret");

    @BeforeEach
    void answer() {
        site.answer(TOKEN, 200, "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"tok en\",\"expires_in\":7200}");
        site.answer(WHO, 200, "{\"errcode\":0,\"errmsg\":\"ok\",\"userid\":\"zhangsan\",\"user_ticket\":\"x\"}");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
        fetch.close();
    }

    private UserId who() {
        return party.finish(asked, new Returned("co&de", Optional.empty())).user();
    }

    @Test
    void goes_to_the_scan_page_and_within_the_app_to_its_own() {
        String back = "redirect_uri=https%3A%2F%2Frec.example%2Fapi%2Fsign-in%2F"
                + asked.provider().id() + "%2Fcallback&state=" + ATTEMPT.state();

        assertThat(party.begin(asked, ATTEMPT, false))
                .hasToString("https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp"
                        + "&appid=ww01&agentid=1000002&" + back);
        assertThat(party.begin(asked, ATTEMPT, true))
                .hasToString("https://open.weixin.qq.com/connect/oauth2/authorize?appid=ww01&agentid=1000002&" + back
                        + "&response_type=code&scope=snsapi_base#wechat_redirect");
        assertThat(site.asked).isEmpty();
    }

    @Test
    void asks_who_it_is_with_a_token_that_is_kept() {
        assertThat(who()).isEqualTo(new UserId("zhangsan"));
        assertThat(who()).isEqualTo(new UserId("zhangsan"));

        assertThat(site.asked)
                .containsExactly(
                        TOKEN + "?corpid=ww01&corpsecret=corp+secret",
                        WHO + "?access_token=tok+en&code=co%26de",
                        WHO + "?access_token=tok+en&code=co%26de");
    }

    @Test
    void asks_for_another_token_a_minute_before_the_old_one_ends() {
        who();
        clock.advance(Duration.ofSeconds(7200 - 60 - 1));
        who();
        assertThat(site.asked(TOKEN)).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        who();
        assertThat(site.asked(TOKEN)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {40014, 42001})
    void asks_once_more_when_the_token_was_taken_back(int code) {
        site.answer(WHO, 200, "{\"errcode\":" + code + ",\"errmsg\":\"x\"}");

        assertThatExceptionOfType(AuthorityAway.class).isThrownBy(this::who);
        assertThat(site.asked(TOKEN)).isEqualTo(2);
        assertThat(site.asked(WHO)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errcode\":0,\"openid\":\"oAAA\",\"external_userid\":\"wmBBB\"}",
                "{\"errcode\":0,\"OpenId\":\"oAAA\"}",
                "{\"errcode\":0,\"userid\":\"\"}",
                "{\"errcode\":0,\"userid\":7}",
                "{\"errcode\":0,\"userid\":null}",
                "{\"errcode\":40029,\"errmsg\":\"invalid code\"}",
                "{\"errcode\":42003,\"userid\":\"zhangsan\"}"
            })
    void lets_nobody_in_who_is_no_member_or_has_no_right_code(String answer) {
        site.answer(WHO, 200, answer);

        assertThatThrownBy(this::who)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SIGN_IN_FAILED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "<html>", "{\"errcode\":-1}", "{\"errcode\":60020}", "{"})
    void says_so_when_wecom_does_not_answer(String answer) {
        site.answer(WHO, 200, answer);

        assertThatExceptionOfType(AuthorityAway.class)
                .isThrownBy(this::who)
                .withMessageNotContaining("corp secret")
                .withMessageNotContaining("tok en");
    }

    @Test
    void says_so_when_the_secret_is_wrong() {
        site.answer(TOKEN, 200, "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}");

        assertThatExceptionOfType(AuthorityAway.class).isThrownBy(this::who);
    }
}
