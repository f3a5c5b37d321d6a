package io.reelkeep.rest.outbound.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.rest.outbound.GuardedFetch;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Finds out where an OpenID provider has what (OpenID Connect Discovery 1.0), and its keys. Remembered for an hour; keys are
 * asked for again when a token names one that is not among them, but not without end. Safe for use by many threads.
 */
final class OidcDiscovery {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration KEYS_LIFETIME = Duration.ofMinutes(30);
    private static final Duration KEYS_PATIENCE = Duration.ofSeconds(30);
    /** Twice in so long, keys are asked for again because of an unknown one. */
    private static final Duration KEYS_INTERVAL = Duration.ofSeconds(30);

    /** Who did not answer is not asked again for so long: beginning a visit is for everybody, and must cost us nothing. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int OK = 200;
    private static final int MAX_REMEMBERED = 1_000;

    private final ConcurrentMap<URI, Found> found = new ConcurrentHashMap<>();
    private final ConcurrentMap<URI, Instant> silentUntil = new ConcurrentHashMap<>();
    private final GuardedFetch fetch;
    private final Clock clock;

    OidcDiscovery(GuardedFetch fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /** What is known of a provider, until when. */
    record Found(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    /** @throws AuthorityAway when it does not answer, or with something else */
    Found of(OidcIssuer issuer) {
        Instant now = clock.instant();
        Optional<Found> known = Optional.ofNullable(found.get(issuer.issuer()));
        if (known.filter(one -> now.isBefore(one.until())).isPresent()) {
            return known.get();
        }
        OIDCProviderMetadata metadata = askedAgain(issuer, now);
        Found fresh = new Found(metadata, keys(metadata, known), now.plus(LIFETIME));
        remember(found, issuer, fresh);
        return fresh;
    }

    private OIDCProviderMetadata askedAgain(OidcIssuer issuer, Instant now) {
        if (now.isBefore(silentUntil.getOrDefault(issuer.issuer(), Instant.MIN))) {
            throw new AuthorityAway("discovery failed a moment ago");
        }
        try {
            return metadata(issuer);
        } catch (AuthorityAway away) {
            remember(silentUntil, issuer, now.plus(PAUSE));
            throw away;
        }
    }

    private static <T> void remember(ConcurrentMap<URI, T> all, OidcIssuer issuer, T one) {
        if (all.size() >= MAX_REMEMBERED) {
            all.clear();
        }
        all.put(issuer.issuer(), one);
    }

    private OIDCProviderMetadata metadata(OidcIssuer issuer) {
        // OpenID Connect Discovery 1.0 §4: a slash at the end goes before the well-known path comes.
        String base = issuer.issuer().toString().replaceAll("/$", "");
        try {
            var answer = fetch.get(URI.create(base + "/.well-known/openid-configuration"));
            if (answer.status() != OK) {
                throw new AuthorityAway("discovery answered HTTP " + answer.status());
            }
            return checked(issuer, OIDCProviderMetadata.parse(answer.body()));
        } catch (ParseException unlike) {
            throw new AuthorityAway("discovery answered something else");
        } catch (IOException noAnswer) {
            throw new AuthorityAway("discovery failed", noAnswer);
        }
    }

    /** §4.3: it must say itself what we call it. */
    private static OIDCProviderMetadata checked(OidcIssuer issuer, OIDCProviderMetadata metadata) {
        if (!metadata.getIssuer().getValue().equals(issuer.address())) {
            throw new AuthorityAway("discovery answered for another issuer");
        }
        requireWeb(metadata.getAuthorizationEndpointURI(), "authorization_endpoint");
        requireWeb(metadata.getTokenEndpointURI(), "token_endpoint");
        requireWeb(metadata.getJWKSetURI(), "jwks_uri");
        return metadata;
    }

    private static void requireWeb(URI endpoint, String name) {
        String scheme = Optional.ofNullable(endpoint)
                .map(URI::getScheme)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse("");
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new AuthorityAway("discovery has no usable " + name);
        }
    }

    /** Those that are remembered, as long as the provider keeps them in the same place. */
    private JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata, Optional<Found> before) {
        return before.filter(known -> known.metadata().getJWKSetURI().equals(metadata.getJWKSetURI()))
                .map(Found::keys)
                .orElseGet(() -> keysAt(metadata.getJWKSetURI()));
    }

    private JWKSource<SecurityContext> keysAt(URI place) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(place.toURL(), this::retrieve)
                    .cache(KEYS_LIFETIME.toMillis(), KEYS_PATIENCE.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(KEYS_INTERVAL.toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException unlike) {
            throw new AuthorityAway("discovery has no usable jwks_uri", unlike);
        }
    }

    private Resource retrieve(URL place) throws IOException {
        try {
            var answer = fetch.get(place.toURI());
            if (answer.status() != OK) {
                throw new IOException("keys answered HTTP " + answer.status());
            }
            return new Resource(answer.body(), answer.contentType());
        } catch (URISyntaxException impossible) {
            throw new IOException("no address", impossible);
        }
    }
}
