package io.reelkeep.rest.outbound.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.reelkeep.domain.kit.SampleProviders;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.people.ReturnPath;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forged ID tokens (reliability 2.3, JWT; ASVS 9.1.1-9.1.3, 9.2.1-9.2.4, 10.5.1-10.5.2). */
class OidcProofTest {
    private static final String ISSUER = "https://idp.example/realms/school";
    private static final String NONCE = "1".repeat(32);
    private static final SealedSecret SECRET = new SealedSecret(new byte[] {1});
    private static final SignInAttempt ATTEMPT = new SignInAttempt(
            new IdentityProviderId(1), "0".repeat(32), NONCE, "a".repeat(64), ReturnPath.HOME, Instant.EPOCH);
    private static final RSAKey KEY = rsa("one");
    private static final RSAKey SECOND = rsa("two");
    private static final RSAKey STRANGE = rsa("strange");
    private static final ECKey CURVE = curve();

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ECKey curve() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static OidcProof proof(String userClaim) {
        var issuer = new OidcIssuer(URI.create(ISSUER), "reelkeep", SECRET, "openid", userClaim);
        IdentityProvider provider = SampleProviders.provider(new TenantId(1), issuer);
        var keys = new JWKSet(List.of(KEY.toPublicJWK(), SECOND.toPublicJWK(), CURVE.toPublicJWK()));
        return new OidcProof(provider, new ImmutableJWKSet<>(keys));
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("reelkeep")
                .subject("alice")
                .claim("nonce", NONCE)
                .claim("name", "Alice Li")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static SignedJWT signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return SignedJWT.parse(token.serialize());
        } catch (JOSEException | java.text.ParseException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JWT by(RSAKey key, JWTClaimsSet claims) {
        return by(key, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()), claims);
    }

    private static JWT by(RSAKey key, JWSHeader.Builder header, JWTClaimsSet claims) {
        try {
            return signed(header.build(), claims, new RSASSASigner(key));
        } catch (JOSEException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Vouched vouched(JWT token) {
        return proof("sub").vouched(token, ATTEMPT);
    }

    private static void assertRefused(JWT token) {
        assertThatThrownBy(() -> vouched(token)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.SIGN_IN_FAILED);
            assertThat(refusal.detail()).isEqualTo("the sign-in is not right");
        });
    }

    private static void assertRefused(UnaryOperator<JWTClaimsSet.Builder> change) {
        assertRefused(by(KEY, change.apply(claims()).build()));
    }

    @Test
    void believes_a_token_of_each_key_of_the_issuer() throws JOSEException {
        assertThat(vouched(by(KEY, claims().build()))).isEqualTo(new Vouched(new UserId("alice"), "Alice Li"));
        assertThat(vouched(by(SECOND, claims().build())).user()).isEqualTo(new UserId("alice"));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build();
        assertThat(vouched(signed(header, claims().build(), new ECDSASigner(CURVE)))
                        .user())
                .isEqualTo(new UserId("alice"));
        assertThat(vouched(by(KEY, new JWSHeader.Builder(JWSAlgorithm.PS384).keyID("one"), claims().build()))
                        .user())
                .isEqualTo(new UserId("alice"));
    }

    @Test
    void believes_a_token_that_names_no_key_when_one_of_the_issuers_has_signed_it() {
        var nameless = new JWSHeader.Builder(JWSAlgorithm.RS256);

        assertThat(vouched(by(SECOND, nameless, claims().build())).user()).isEqualTo(new UserId("alice"));
    }

    @Test
    void refuses_an_unsigned_token() throws java.text.ParseException {
        assertRefused(PlainJWT.parse(new PlainJWT(claims().build()).serialize()));
    }

    @Test
    void refuses_the_public_key_in_the_place_of_a_shared_secret() throws JOSEException {
        RSAPublicKey shown = KEY.toRSAPublicKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(shown.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(
                shown.getEncoded(),
                pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                "reelkeep-client-secret-0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build();
            assertRefused(signed(header, claims().build(), new MACSigner(secret)));
        }
    }

    @Test
    void refuses_a_key_that_is_not_the_issuers() {
        assertRefused(by(STRANGE, claims().build()));
        assertRefused(by(STRANGE, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one"), claims().build()));
        assertRefused(by(STRANGE, new JWSHeader.Builder(JWSAlgorithm.RS256), claims().build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "' or 1=1 --", "http://evil.example/key", "", "\u0000"})
    void refuses_odd_names_of_keys(String id) {
        assertRefused(by(STRANGE, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id), claims().build()));
    }

    @Test
    void does_not_look_at_keys_that_the_token_brings_or_names() {
        URI evil = URI.create("http://127.0.0.1:9/keys");
        assertRefused(by(
                STRANGE,
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(STRANGE.toPublicJWK())
                        .keyID("strange"),
                claims().build()));
        assertRefused(by(STRANGE, new JWSHeader.Builder(JWSAlgorithm.RS256).jwkURL(evil), claims().build()));
        assertRefused(by(STRANGE, new JWSHeader.Builder(JWSAlgorithm.RS256).x509CertURL(evil), claims().build()));
        var ignored = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("one")
                .jwkURL(evil)
                .x509CertURL(evil);
        assertThat(vouched(by(KEY, ignored, claims().build())).user()).isEqualTo(new UserId("alice"));
    }

    @Test
    void refuses_a_changed_token() throws java.text.ParseException {
        String[] parts = by(KEY, claims().build()).serialize().split("\\.");
        String[] other =
                by(STRANGE, claims().subject("boss").build()).serialize().split("\\.");

        assertRefused(SignedJWT.parse(parts[0] + "." + other[1] + "." + parts[2]));
    }

    @Test
    void refuses_another_issuer_audience_party_or_visit() {
        assertRefused(claims -> claims.issuer("https://idp.example/realms/school/"));
        assertRefused(claims -> claims.issuer("https://evil.example"));
        assertRefused(claims -> claims.issuer(null));
        assertRefused(claims -> claims.audience("another"));
        assertRefused(claims -> claims.audience((String) null));
        assertRefused(claims -> claims.audience(List.of("reelkeep", "another")).claim("azp", "another"));
        assertRefused(claims -> claims.claim("azp", "another"));
        assertRefused(claims -> claims.claim("nonce", "2".repeat(32)));
        assertRefused(claims -> claims.claim("nonce", null));
        assertRefused(claims -> claims.subject(null));
    }

    @Test
    void takes_several_audiences_when_we_are_the_party() {
        var claims = claims().audience(List.of("reelkeep", "another")).claim("azp", "reelkeep");

        assertThat(vouched(by(KEY, claims.build())).user()).isEqualTo(new UserId("alice"));
    }

    @Test
    void forgives_clocks_one_minute_and_no_more() {
        Instant now = Instant.now();
        int skew = OidcProof.SKEW_SECONDS;
        var inTime = claims().expirationTime(Date.from(now.minusSeconds(skew - 20)));
        assertThat(vouched(by(KEY, inTime.build())).user()).isEqualTo(new UserId("alice"));
        assertRefused(claims -> claims.expirationTime(Date.from(now.minusSeconds(skew + 5))));
        assertRefused(claims -> claims.issueTime(Date.from(now.plusSeconds(skew + 20))));
        assertRefused(claims -> claims.expirationTime(null));
        assertRefused(claims -> claims.issueTime(null));
    }

    @Test
    void the_user_claim_names_the_user() {
        var claims = claims().claim("preferred_username", "li.alice").claim("name", null);
        JWT token = by(KEY, claims.build());

        assertThat(proof("preferred_username").vouched(token, ATTEMPT))
                .isEqualTo(new Vouched(new UserId("li.alice"), "li.alice"));
        assertThatThrownBy(() -> proof("employee").vouched(token, ATTEMPT)).isInstanceOf(Refusal.class);
    }

    /** OpenID Connect Core 1.0 §5.7: an address that is not verified may be anybody's. */
    @Test
    void an_address_names_the_user_only_when_it_is_verified() {
        for (Object verified : new Object[] {false, "true", 1}) {
            JWT token = by(
                    KEY,
                    claims().claim("email", "a@example.com")
                            .claim("email_verified", verified)
                            .build());
            assertThatThrownBy(() -> proof("email").vouched(token, ATTEMPT)).isInstanceOf(Refusal.class);
        }
        JWT token = by(
                KEY,
                claims().claim("email", "a@example.com")
                        .claim("email_verified", true)
                        .build());
        assertThat(proof("email").vouched(token, ATTEMPT).user()).isEqualTo(new UserId("a@example.com"));
    }

    @Test
    void a_claim_that_is_no_user_id_names_nobody() {
        for (Object odd : new Object[] {"", " ", "x".repeat(65), "a\u0000b", 7, List.of("alice"), Map.of("a", "b")}) {
            JWT token = by(KEY, claims().claim("employee", odd).build());
            assertThatThrownBy(() -> proof("employee").vouched(token, ATTEMPT)).isInstanceOf(Refusal.class);
        }
    }
}
