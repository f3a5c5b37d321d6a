package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;
import java.util.List;

/**
 * An OpenID provider, such as one realm of a Keycloak.
 *
 * @param issuer as its tokens name it, to the letter; http or https, without query and fragment
 * @param scopes asked for, with blanks between; {@code openid} is among them
 * @param userClaim the claim of the ID token that is the user's id here, {@code sub} unless the tenant's ids are others
 */
public record OidcIssuer(URI issuer, String clientId, SealedSecret secret, String scopes, String userClaim)
        implements Authority {
    public static final String USUAL_SCOPES = "openid profile";
    public static final String USUAL_CLAIM = "sub";

    private static final int MAX_SCOPES = 256;

    public OidcIssuer {
        Addresses.requireWeb(issuer, "issuer");
        Checks.require(issuer.getRawQuery() == null, "issuer must have no query");
        Checks.text(clientId, 256, "client id");
        Checks.text(scopes, MAX_SCOPES, "scopes");
        Checks.require(scopes.matches("[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*"), "scopes must be words with blanks between");
        Checks.require(List.of(scopes.split(" ")).contains("openid"), "openid must be among the scopes");
        Checks.text(userClaim, 64, "user claim");
    }

    @Override
    public Kind kind() {
        return Kind.OIDC;
    }

    @Override
    public String address() {
        return issuer.toString();
    }
}
