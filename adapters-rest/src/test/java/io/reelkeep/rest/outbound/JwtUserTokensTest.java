package io.reelkeep.rest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.application.tenancy.port.UserTokens.UserToken;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: Meeting 2.2; RFC 8725 §3.1, §3.8, §3.9. */
class JwtUserTokensTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_602_950_400);
    private static final byte[] KEY = key(1);
    private static final UserTokens.AppKeys KEYS = keyId -> keyId.equals("AKID1") ? Optional.of(KEY) : Optional.empty();
    private static final UserToken TOKEN = new UserToken("AKID1", new UserId("王 1"), NOW, NOW.plusSeconds(7200));
    private static final String HEADER = "{'kid':'AKID1','alg':'HS256'}";
    private static final String CLAIMS = "{'iss':'reelkeep','aud':['meeting'],'sub':'alice','client_id':'AKID1',"
            + "'iat':1602950400,'exp':1602957600}";

    private final JwtUserTokens tokens = new JwtUserTokens();

    @Test
    void reads_what_it_has_written() {
        assertThat(tokens.read(tokens.write(TOKEN, KEY), KEYS, NOW)).isEqualTo(TOKEN);
    }

    @Test
    void a_token_made_by_hand_in_the_same_form_is_read_as_well() {
        assertThat(tokens.read(signed(HEADER, CLAIMS), KEYS, NOW).user()).isEqualTo(new UserId("alice"));
    }

    @Test
    void a_token_ends() {
        String text = tokens.write(TOKEN, KEY);

        assertThat(tokens.read(text, KEYS, NOW.plusSeconds(7199))).isEqualTo(TOKEN);
        assertRefused(Reason.TOKEN_EXPIRED, text, NOW.plusSeconds(7201));
    }

    @Test
    void a_token_under_another_key_is_unknown_however_old() {
        assertRefused(Reason.TOKEN_UNKNOWN, tokens.write(TOKEN, key(2)), NOW);
        assertRefused(Reason.TOKEN_UNKNOWN, tokens.write(TOKEN, key(2)), NOW.plusSeconds(9999));
    }

    @Test
    void every_changed_character_is_noticed() {
        String text = tokens.write(TOKEN, KEY);

        // The last of a signature carries bits that say nothing.
        for (int at = 0; at < text.length() - 1; at++) {
            char other = text.charAt(at) == 'A' ? 'Q' : 'A';
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            assertRefused(Reason.TOKEN_UNKNOWN, changed, NOW);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'exp':1602957600|'more':1",
                "'iss':'reelkeep'|'iss':'somebody'",
                "'iss':'reelkeep',|",
                "'aud':['meeting']|'aud':['wecom']",
                "'aud':['meeting'],|",
                "'sub':'alice',|",
                "'sub':'alice'|'sub':''",
                "'client_id':'AKID1',|",
                "'iat':1602950400,|",
                "'exp':1602957600|'exp':'soon'",
                "'exp':1602957600|'exp':1602957600,'nbf':1602999999",
                "'sub':'alice'|'sub':'alice','sub':'bob'"
            })
    void a_token_that_does_not_say_everything_is_unknown_though_well_signed(String part, String instead) {
        String other = instead == null ? "" : instead;

        assertRefused(Reason.TOKEN_UNKNOWN, signed(HEADER, CLAIMS.replace(part, other)), NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kid':'AKID1','alg':'none'}",
                "{'kid':'AKID1','alg':'None'}",
                "{'kid':'AKID1','alg':'HS384'}",
                "{'kid':'AKID1','alg':'RS256'}",
                "{'kid':'AKID1'}",
                "{'alg':'HS256'}",
                "{'kid':'AKID2','alg':'HS256'}",
                "{'kid':7,'alg':'HS256'}",
                "{'kid':'../../etc/passwd','alg':'HS256'}",
                "{'kid':'AKID1','alg':'HS256','zip':'DEF'}",
                "{'kid':'AKID1','alg':'HS256','crit':['x'],'x':1}",
                "{'kid':'AKID1','alg':'dir','enc':'A256GCM'}",
                "{}",
                "[]",
                "null"
            })
    void a_header_that_asks_for_anything_else_is_refused(String header) {
        assertRefused(Reason.TOKEN_UNKNOWN, signed(header, CLAIMS), NOW);
    }

    @Test
    void a_token_without_its_signature_is_refused() {
        String whole = signed("{'kid':'AKID1','alg':'none'}", CLAIMS);

        assertRefused(Reason.TOKEN_UNKNOWN, whole.substring(0, whole.lastIndexOf('.') + 1), NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "...", "....", "a.b.c", "\u0000", "e30.e30.e30", "王.王.王"})
    void text_that_is_no_token_is_unknown(String text) {
        assertRefused(Reason.TOKEN_UNKNOWN, text, NOW);
    }

    @Test
    void a_long_text_is_not_looked_at() {
        assertRefused(Reason.TOKEN_UNKNOWN, signed(HEADER, CLAIMS.replace("'sub'", " ".repeat(8192) + "'sub'")), NOW);
    }

    private void assertRefused(Reason reason, String text, Instant now) {
        assertThatThrownBy(() -> tokens.read(text, KEYS, now))
                .as(text)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** As RFC 7515 §3.1 has it, by hand. */
    private static String signed(String header, String claims) {
        String text = base64(header.replace('\'', '"').getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
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
