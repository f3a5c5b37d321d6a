package io.reelkeep.rest.outbound.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import io.reelkeep.application.kit.HandClock;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.rest.outbound.CallbackTargets;
import io.reelkeep.rest.outbound.GuardedFetch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an OpenID provider has what (reliability 2.3, SSRF). */
class OidcDiscoveryTest {
    private static final String WELL_KNOWN = "/realm/.well-known/openid-configuration";

    private final LittleSite site = new LittleSite();
    private final HandClock clock = new HandClock(SampleTenants.NOON);
    private final GuardedFetch fetch =
            new GuardedFetch(new CallbackTargets(List.of("127.0.0.0/8")), Duration.ofSeconds(5));
    private final OidcDiscovery discovery = new OidcDiscovery(fetch, clock);

    @AfterEach
    void close() throws IOException {
        site.close();
        fetch.close();
    }

    private OidcIssuer issuer() {
        return new OidcIssuer(
                site.base().resolve("/realm"), "reelkeep", new SealedSecret(new byte[] {1}), "openid", "sub");
    }

    private String document(String issuer, String jwks) {
        return """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer, site.base(), site.base(), jwks);
    }

    private void publish(RSAKey... keys) {
        site.answer(WELL_KNOWN, 200, document(site.base() + "/realm", site.base() + "/keys"));
        List<com.nimbusds.jose.jwk.JWK> shown = List.of(keys).stream()
                .map(key -> (com.nimbusds.jose.jwk.JWK) key.toPublicJWK())
                .toList();
        site.answer("/keys", 200, new JWKSet(shown).toString());
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private int found(String id) throws JOSEException {
        var selector = new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
        return discovery.of(issuer()).keys().get(selector, null).size();
    }

    @Test
    void is_asked_once_an_hour() throws JOSEException {
        publish(key("one"));
        discovery.of(issuer());
        clock.advance(Duration.ofHours(1).minusMillis(1));
        discovery.of(issuer());
        assertThat(site.asked(WELL_KNOWN)).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        discovery.of(issuer());
        assertThat(site.asked(WELL_KNOWN)).isEqualTo(2);
    }

    @Test
    void keys_are_asked_for_again_when_one_is_unknown_but_not_without_end() throws JOSEException {
        publish(key("one"));
        assertThat(found("one")).isEqualTo(1);
        assertThat(found("one")).isEqualTo(1);
        assertThat(site.asked("/keys")).isEqualTo(1);

        publish(key("one"), key("two"));
        assertThat(found("two")).isEqualTo(1);
        assertThat(site.asked("/keys")).isEqualTo(2);

        for (int guess = 0; guess < 20; guess++) {
            try {
                assertThat(found("guess" + guess)).isZero();
            } catch (JOSEException notAgainSoSoon) {
                assertThat(notAgainSoSoon).isInstanceOf(RateLimitReachedException.class);
            }
        }
        assertThat(site.asked("/keys")).isLessThanOrEqualTo(3);
        assertThat(found("two")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 404, 500})
    void follows_nobody_and_takes_only_200(int status) throws JOSEException {
        publish(key("one"));
        site.answer(WELL_KNOWN, status, document(site.base() + "/realm", site.base() + "/keys"));

        assertThatExceptionOfType(AuthorityAway.class).isThrownBy(() -> discovery.of(issuer()));
        assertThat(site.asked("/elsewhere")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "<html>", "{\"issuer\":1}"})
    void refuses_what_is_no_description(String body) {
        site.answer(WELL_KNOWN, 200, body);

        assertThatExceptionOfType(AuthorityAway.class).isThrownBy(() -> discovery.of(issuer()));
    }

    @Test
    void refuses_another_issuer_and_odd_endpoints() {
        site.answer(WELL_KNOWN, 200, document("https://evil.example", site.base() + "/keys"));
        assertThatExceptionOfType(AuthorityAway.class).isThrownBy(() -> discovery.of(issuer()));

        clock.advance(OidcDiscovery.PAUSE);
        site.answer(WELL_KNOWN, 200, document(site.base() + "/realm", "file:///etc/passwd"));
        assertThatExceptionOfType(AuthorityAway.class).isThrownBy(() -> discovery.of(issuer()));
    }

    @Test
    void who_does_not_answer_is_left_alone_for_five_seconds() throws JOSEException {
        site.answer(WELL_KNOWN, 500, "");
        for (int visit = 0; visit < 3; visit++) {
            assertThatExceptionOfType(AuthorityAway.class).isThrownBy(() -> discovery.of(issuer()));
        }
        assertThat(site.asked(WELL_KNOWN)).isEqualTo(1);

        publish(key("one"));
        clock.advance(OidcDiscovery.PAUSE);
        assertThat(found("one")).isEqualTo(1);
    }

    @Test
    void calls_no_network_of_its_own_unless_it_is_allowed() throws IOException {
        site.answer(WELL_KNOWN, 200, document(site.base() + "/realm", site.base() + "/keys"));
        try (var closed = new GuardedFetch(new CallbackTargets(List.of()), Duration.ofSeconds(5))) {
            assertThatExceptionOfType(AuthorityAway.class)
                    .isThrownBy(() -> new OidcDiscovery(closed, clock).of(issuer()));
        }
        assertThat(site.asked).isEmpty();
    }

    @Test
    void reads_no_endless_answer() {
        site.answer(WELL_KNOWN, 200, "{\"issuer\":\"" + "x".repeat(256 * 1024) + "\"}");

        assertThatExceptionOfType(AuthorityAway.class).isThrownBy(() -> discovery.of(issuer()));
    }
}
