package io.reelkeep.rest.outbound.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelkeep.application.people.port.Authorities.Asked;
import io.reelkeep.application.people.port.Authorities.Returned;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.domain.people.WecomCorp;
import io.reelkeep.rest.outbound.CallbackQuery;
import io.reelkeep.rest.outbound.GuardedFetch;
import io.reelkeep.rest.shared.PublicUrls;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Signs in with WeCom: in its app by OAuth2 (developer.work.weixin.qq.com/document/path/91022), elsewhere by a code to be
 * scanned (path/98152). Only members of the enterprise have a userid; to others WeCom gives an openid, and they are refused.
 */
final class WecomParty {
    private static final String IN_APP = "https://open.weixin.qq.com/connect/oauth2/authorize";
    private static final String SCAN = "https://login.work.weixin.qq.com/wwlogin/sso/login";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(2);

    /** path/90313: invalid or expired code; the code was used before. */
    private static final Set<Integer> CODE_WRONG = Set.of(40029, 42003, 41008, 40163);
    /** path/90313: invalid or expired access_token. */
    private static final Set<Integer> TOKEN_OVER = Set.of(40014, 42001);

    private final ConcurrentMap<TokenKey, Token> tokens = new ConcurrentHashMap<>();
    private final GuardedFetch fetch;
    private final PublicUrls urls;
    private final Clock clock;

    WecomParty(GuardedFetch fetch, PublicUrls urls, Clock clock) {
        this.fetch = fetch;
        this.urls = urls;
        this.clock = clock;
    }

    /** What a token is for; another secret, another token. */
    private record TokenKey(WecomCorp corp, String secret) {
        @Override
        public String toString() {
            return "TokenKey";
        }
    }

    private record Token(String text, Instant until) {
        @Override
        public String toString() {
            return "Token";
        }
    }

    URI begin(Asked asked, SignInAttempt attempt, boolean inApp) {
        WecomCorp corp = corp(asked);
        String back =
                CallbackQuery.encoded(CallbackAddress.of(urls, asked.provider()).toString());
        String app = "appid=" + corp.corpId() + "&agentid=" + corp.agentId() + "&redirect_uri=" + back + "&state="
                + attempt.state();
        return inApp
                ? URI.create(IN_APP + "?" + app + "&response_type=code&scope=snsapi_base#wechat_redirect")
                : URI.create(SCAN + "?login_type=CorpApp&" + app);
    }

    Vouched finish(Asked asked, Returned returned) {
        JsonNode answer = userInfo(asked, returned.code());
        if (TOKEN_OVER.contains(code(answer))) {
            tokens.remove(key(asked));
            answer = userInfo(asked, returned.code());
        }
        if (CODE_WRONG.contains(code(answer))) {
            throw Doubts.of(asked.provider(), "WeCom answered " + code(answer));
        }
        refuseFailed(answer);
        return vouched(asked, answer);
    }

    private static Vouched vouched(Asked asked, JsonNode answer) {
        // The older form of the same answer begins with a capital.
        String id = text(answer, "userid")
                .or(() -> text(answer, "UserId"))
                .orElseThrow(() -> Doubts.of(asked.provider(), "this is no member of the enterprise"));
        try {
            return Vouched.of(id, Optional.empty());
        } catch (IllegalArgumentException noId) {
            throw Doubts.of(asked.provider(), "the userid is no user id: " + noId.getMessage());
        }
    }

    private JsonNode userInfo(Asked asked, String code) {
        return ask(
                corp(asked),
                "/cgi-bin/auth/getuserinfo?access_token="
                        + CallbackQuery.encoded(token(key(asked)).text()) + "&code=" + CallbackQuery.encoded(code));
    }

    /** A token is not asked for again in its life, or WeCom stops answering (path/91039). */
    private Token token(TokenKey key) {
        Instant now = clock.instant();
        Optional<Token> known = Optional.ofNullable(tokens.get(key)).filter(token -> now.isBefore(token.until()));
        return known.orElseGet(() -> {
            Token fresh = fetched(key);
            tokens.put(key, fresh);
            return fresh;
        });
    }

    private Token fetched(TokenKey key) {
        JsonNode answer = ask(
                key.corp(),
                "/cgi-bin/gettoken?corpid=" + key.corp().corpId() + "&corpsecret="
                        + CallbackQuery.encoded(key.secret()));
        refuseFailed(answer);
        String token = text(answer, "access_token")
                .orElseThrow(() -> new AuthorityAway("WeCom answered without an access_token"));
        Duration said = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        Duration life = said.compareTo(LONGEST) > 0 ? LONGEST : said;
        return new Token(token, clock.instant().plus(life).minus(MARGIN));
    }

    private JsonNode ask(WecomCorp corp, String question) {
        try {
            var answer = fetch.get(URI.create(corp.api() + question));
            JsonNode json = JSON.readTree(answer.body());
            if (answer.status() != OK || json == null || !json.isObject()) {
                throw new AuthorityAway("WeCom answered HTTP " + answer.status() + ", or no JSON object");
            }
            return json;
        } catch (JsonProcessingException noJson) {
            throw new AuthorityAway("WeCom answered no JSON");
        } catch (IOException noAnswer) {
            throw new AuthorityAway("WeCom did not answer", noAnswer);
        }
    }

    private static void refuseFailed(JsonNode answer) {
        if (code(answer) != 0) {
            throw new AuthorityAway("WeCom answered errcode " + code(answer));
        }
    }

    /** Not there is as good as 0: some answers of private deployments have none. */
    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt(0);
    }

    private static Optional<String> text(JsonNode answer, String field) {
        return Optional.ofNullable(answer.path(field).textValue()).filter(text -> !text.isBlank());
    }

    private static TokenKey key(Asked asked) {
        return new TokenKey(corp(asked), asked.secret());
    }

    private static WecomCorp corp(Asked asked) {
        return (WecomCorp) asked.provider().authority();
    }
}
