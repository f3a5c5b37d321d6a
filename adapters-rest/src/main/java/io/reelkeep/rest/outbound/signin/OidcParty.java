package io.reelkeep.rest.outbound.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.reelkeep.application.people.port.Authorities.Asked;
import io.reelkeep.application.people.port.Authorities.Returned;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.rest.outbound.GuardedFetch;
import io.reelkeep.rest.shared.PublicUrls;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The relying party of OpenID Connect Core 1.0 §3.1: authorization code flow, always with PKCE (S256), state and nonce. */
final class OidcParty {
    private static final int FIRST_SERVER_ERROR = 500;

    private final OidcDiscovery discovery;
    private final GuardedFetch fetch;
    private final PublicUrls urls;

    OidcParty(OidcDiscovery discovery, GuardedFetch fetch, PublicUrls urls) {
        this.discovery = discovery;
        this.fetch = fetch;
        this.urls = urls;
    }

    URI begin(Asked asked, SignInAttempt attempt) {
        OidcIssuer issuer = issuer(asked);
        OIDCProviderMetadata metadata = discovery.of(issuer).metadata();
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        Scope.parse(issuer.scopes()),
                        new ClientID(issuer.clientId()),
                        CallbackAddress.of(urls, asked.provider()))
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    Vouched finish(Asked asked, SignInAttempt attempt, Returned returned) {
        OidcDiscovery.Found found = discovery.of(issuer(asked));
        refuseOtherIssuer(asked, found.metadata(), returned);
        JWT token = token(asked, found.metadata(), attempt, returned);
        return new OidcProof(asked.provider(), found.keys()).vouched(token, attempt);
    }

    /** RFC 9207: a provider that says so names itself, and no other may answer in its place. */
    private static void refuseOtherIssuer(Asked asked, OIDCProviderMetadata metadata, Returned returned) {
        boolean missing = returned.issuer().isEmpty() && metadata.supportsAuthorizationResponseIssuerParam();
        boolean other = returned.issuer()
                .filter(named -> !named.equals(issuer(asked).address()))
                .isPresent();
        if (missing || other) {
            throw Doubts.of(asked.provider(), "the answer comes from another issuer");
        }
    }

    private JWT token(Asked asked, OIDCProviderMetadata metadata, SignInAttempt attempt, Returned returned) {
        TokenResponse answer = answer(asked, request(asked, metadata, attempt, returned));
        if (!(answer instanceof OIDCTokenResponse tokens)) {
            // RFC 6749 §5.2: one of a few words.
            throw Doubts.of(
                    asked.provider(),
                    "the token endpoint answered "
                            + answer.toErrorResponse().getErrorObject().getCode());
        }
        return Optional.ofNullable(tokens.getOIDCTokens().getIDToken())
                .orElseThrow(() -> Doubts.of(asked.provider(), "there is no ID token"));
    }

    private HTTPRequest request(Asked asked, OIDCProviderMetadata metadata, SignInAttempt attempt, Returned returned) {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(returned.code()),
                CallbackAddress.of(urls, asked.provider()),
                new CodeVerifier(attempt.verifier()));
        return new TokenRequest.Builder(metadata.getTokenEndpointURI(), client(asked, metadata), grant)
                .build()
                .toHTTPRequest();
    }

    /** Discovery 1.0 §3: client_secret_basic where the provider does not say. */
    private static ClientAuthentication client(Asked asked, OIDCProviderMetadata metadata) {
        var id = new ClientID(issuer(asked).clientId());
        var secret = new Secret(asked.secret());
        List<ClientAuthenticationMethod> known = Optional.ofNullable(metadata.getTokenEndpointAuthMethods())
                .orElse(List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
        return known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        || !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? new ClientSecretBasic(id, secret)
                : new ClientSecretPost(id, secret);
    }

    private TokenResponse answer(Asked asked, HTTPRequest request) {
        Map<String, String> headers = request.getHeaderMap().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Content-Type"))
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
        try {
            var answer = fetch.post(request.getURI(), request.getBody(), headers);
            if (answer.status() >= FIRST_SERVER_ERROR) {
                throw new AuthorityAway("the token endpoint answered HTTP " + answer.status());
            }
            var response = new HTTPResponse(answer.status());
            response.setContentType(answer.contentType().isEmpty() ? "text/plain" : answer.contentType());
            response.setBody(answer.body());
            return OIDCTokenResponseParser.parse(response);
        } catch (ParseException unlike) {
            throw Doubts.of(asked.provider(), "the token endpoint answered something else");
        } catch (IOException noAnswer) {
            throw new AuthorityAway("the token endpoint did not answer", noAnswer);
        }
    }

    private static OidcIssuer issuer(Asked asked) {
        return (OidcIssuer) asked.provider().authority();
    }
}
