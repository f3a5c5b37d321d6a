package io.reelkeep.rest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.people.port.PersonTokens.PersonToken;
import io.reelkeep.application.people.port.PersonTokens.TenantKeys;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** reliability.md S17, 2.3; ASVS 9.1.1-9.2.4; RFC 8725 §3.1, §3.8, §3.9. */
final class JwtPersonTokensTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_602_950_400);
    private static final TenantKeys KEYS = tenant -> key((int) tenant.value());
    private static final PersonToken TOKEN = new PersonToken(
            new SignedIn(new TenantId(1), new UserId("王 1")), new SessionId(7), "once", NOW, NOW.plusSeconds(3600));
    private static final String HEADER = "{'kid':'1','alg':'HS256'}";
    private static final String CLAIMS = "{'iss':'reelkeep','aud':['api'],'sub':'alice','tenant':'1','sid':'7',"
            + "'jti':'x','iat':1602950400,'exp':1602954000}";

    private final JwtPersonTokens tokens = new JwtPersonTokens();

    @Test
    void reads_what_it_has_written() {
        assertThat(tokens.read(tokens.write(TOKEN, key(1)), KEYS, NOW)).isEqualTo(TOKEN);
    }

    @Test
    void a_token_made_by_hand_in_the_same_form_is_read_as_well() {
        assertThat(tokens.read(signed(HEADER, CLAIMS), KEYS, NOW).who().user()).isEqualTo(new UserId("alice"));
    }

    @Test
    void a_token_ends() {
        String text = tokens.write(TOKEN, key(1));

        assertThat(tokens.read(text, KEYS, NOW.plusSeconds(3599))).isEqualTo(TOKEN);
        assertRefused(Reason.TOKEN_EXPIRED, text, NOW.plusSeconds(3601));
    }

    /** The key that the header names is the one it must be signed with: another tenant's does not do. */
    @Test
    void a_token_under_another_tenants_key_is_unknown_however_old() {
        assertRefused(Reason.TOKEN_UNKNOWN, tokens.write(TOKEN, key(2)), NOW);
        assertRefused(Reason.TOKEN_UNKNOWN, tokens.write(TOKEN, key(2)), NOW.plusSeconds(9999));
        assertRefused(Reason.TOKEN_UNKNOWN, signed("{'kid':'2','alg':'HS256'}", CLAIMS), NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'iss':'reelkeep'|'iss':'somebody'",
                "'iss':'reelkeep',|",
                "'aud':['api']|'aud':['meeting']",
                "'aud':['api']|'aud':[]",
                "'aud':['api'],|",
                "'sub':'alice',|",
                "'sub':'alice'|'sub':''",
                "'sub':'alice'|'sub':7",
                "'tenant':'1',|",
                "'tenant':'1'|'tenant':'2'",
                "'tenant':'1'|'tenant':'one'",
                "'tenant':'1'|'tenant':1",
                "'sid':'7',|",
                "'sid':'7'|'sid':'-7'",
                "'jti':'x',|",
                "'iat':1602950400,|",
                "'exp':1602954000|'more':1",
                "'exp':1602954000|'exp':'soon'",
                "'exp':1602954000|'exp':1602954001",
                "'exp':1602954000|'exp':4102444800",
                "'exp':1602954000|'exp':1602954000,'nbf':1602999999",
                "'sub':'alice'|'sub':'alice','sub':'bob'",
                "'tenant':'1'|'tenant':'2','tenant':'1'"
            })
    void a_token_that_does_not_say_everything_once_is_unknown_though_well_signed(String part, String instead) {
        String other = instead == null ? "" : instead;

        assertRefused(Reason.TOKEN_UNKNOWN, signed(HEADER, CLAIMS.replace(part, other)), NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kid':'1','alg':'none'}",
                "{'kid':'1','alg':'None'}",
                "{'kid':'1','alg':'HS384'}",
                "{'kid':'1','alg':'RS256'}",
                "{'kid':'1'}",
                "{'alg':'HS256'}",
                "{'kid':1,'alg':'HS256'}",
                "{'kid':'0','alg':'HS256'}",
                "{'kid':'../../etc/passwd','alg':'HS256'}",
                "{'kid':'1 or 1=1','alg':'HS256'}",
                "{'kid':'1','alg':'HS256','zip':'DEF'}",
                "{'kid':'1','alg':'HS256','crit':['x'],'x':1}",
                "{'kid':'1','alg':'dir','enc':'A256GCM'}",
                "{'jku':'http://127.0.0.1/keys','alg':'HS256'}",
                "{'kid':'1','kid':'1','alg':'HS256'}",
                "{}",
                "[]",
                "null"
            })
    void a_header_that_asks_for_anything_else_is_refused(String header) {
        assertRefused(Reason.TOKEN_UNKNOWN, signed(header, CLAIMS), NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "...", "....", "a.b.c", "\u0000", "e30.e30.e30", "王.王.王"})
    void text_that_is_no_token_is_unknown(String text) {
        assertRefused(Reason.TOKEN_UNKNOWN, text, NOW);
    }

    @Test
    void a_long_text_is_not_looked_at() {
        assertRefused(Reason.TOKEN_UNKNOWN, signed(HEADER, CLAIMS.replace("'sub'", " ".repeat(8192) + "'sub'")), NOW);
        assertRefused(Reason.TOKEN_UNKNOWN, "a".repeat(10_000_000), NOW);
    }

    private void assertRefused(Reason reason, String text, Instant now) {
        assertThatThrownBy(() -> tokens.read(text, KEYS, now))
                .as(text.substring(0, Math.min(400, text.length())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** As RFC 7515 §3.1 has it, by hand. */
    private static String signed(String header, String claims) {
        String text = base64(header.replace('\'', '"').getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(1), "HmacSHA256"));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] key(int of) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) of);
        return key;
    }
}
