package io.reelkeep.rest.admin.signin;

import io.reelkeep.application.people.KeepIdentityProviders.Sealer;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.rest.shared.Input;
import java.net.URI;
import java.util.Optional;

/** An OpenID provider as it is to be; {@code client_secret} goes in and never comes out. */
record OidcWishJson(
        Optional<String> issuer,
        Optional<String> clientId,
        Optional<String> clientSecret,
        Optional<String> scopes,
        Optional<String> userClaim) {
    OidcIssuer over(Optional<OidcIssuer> known, Sealer sealer) {
        URI address = Wishes.required("issuer", Wishes.address("issuer", issuer), known, OidcIssuer::issuer);
        String client = Wishes.required("client_id", clientId, known, OidcIssuer::clientId);
        var secret = Wishes.secret("client_secret", clientSecret, known, address.toString(), sealer);
        return Input.of(
                "oidc",
                () -> new OidcIssuer(
                        address,
                        client,
                        secret,
                        scopes.or(() -> known.map(OidcIssuer::scopes)).orElse(OidcIssuer.USUAL_SCOPES),
                        userClaim.or(() -> known.map(OidcIssuer::userClaim)).orElse(OidcIssuer.USUAL_CLAIM)));
    }

    @Override
    public String toString() {
        return "OidcWishJson";
    }
}
