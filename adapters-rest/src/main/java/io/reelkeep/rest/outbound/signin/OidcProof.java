package io.reelkeep.rest.outbound.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.reelkeep.application.people.port.AuthorityAway;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.people.Vouched;
import java.util.Optional;
import java.util.Set;

/**
 * Believes an ID token or not (OpenID Connect Core 1.0 §3.1.3.7; ASVS 9.1, 9.2): signed by a key of the issuer's own key set,
 * with an algorithm of the list; from that issuer, for us, in this visit, and not over. Headers that bring or name keys of
 * their own (jwk, jku, x5c, x5u) are not looked at. Times are compared with the machine's clock, a minute off is forgiven.
 */
final class OidcProof {
    static final int SKEW_SECONDS = 60;

    private static final String EMAIL = "email";

    /** No {@code none}, and nothing where the key that proves is also the one that is shown to others. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final IdentityProvider provider;
    private final OidcIssuer issuer;
    private final JWKSource<SecurityContext> keys;

    OidcProof(IdentityProvider provider, JWKSource<SecurityContext> keys) {
        this.provider = provider;
        this.issuer = (OidcIssuer) provider.authority();
        this.keys = keys;
    }

    /** @throws io.reelkeep.domain.shared.Refusal SIGN_IN_FAILED */
    Vouched vouched(JWT token, SignInAttempt attempt) {
        IDTokenClaimsSet claims = verified(token, attempt);
        refuseOtherParty(claims);
        if (issuer.userClaim().equals(EMAIL) && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
            throw Doubts.of(provider, "the e-mail address is not verified");
        }
        String id = text(claims, issuer.userClaim())
                .orElseThrow(() -> Doubts.of(provider, "the ID token has no text in the user claim"));
        try {
            return Vouched.of(id, text(claims, "name").or(() -> text(claims, "preferred_username")));
        } catch (IllegalArgumentException noId) {
            throw Doubts.of(provider, "the user claim is no user id: " + noId.getMessage());
        }
    }

    /** Core 1.0 §3.1.3.7, 4 and 5: the library looks at the party only where there are several audiences. */
    private void refuseOtherParty(IDTokenClaimsSet claims) {
        Object party = Optional.ofNullable(claims.getClaim("azp")).orElse(issuer.clientId());
        if (!party.equals(issuer.clientId())) {
            throw Doubts.of(provider, "the ID token was made for another party");
        }
    }

    private IDTokenClaimsSet verified(JWT token, SignInAttempt attempt) {
        var validator = new IDTokenValidator(
                new Issuer(issuer.address()),
                new ClientID(issuer.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        try {
            return validator.validate(token, new Nonce(attempt.nonce()));
        } catch (BadJOSEException forged) {
            throw Doubts.of(provider, "the ID token is not right: " + forged.getMessage());
        } catch (JOSEException noKeys) {
            throw new AuthorityAway("the keys could not be had", noKeys);
        }
    }

    private static Optional<String> text(IDTokenClaimsSet claims, String name) {
        return Optional.ofNullable(claims.getClaim(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
