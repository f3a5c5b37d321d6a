package io.reelkeep.rest.api.signin;

import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import java.util.List;

/** The ways that are open to the people of a tenant, besides a password of ours. */
record WaysJson(List<WayJson> ways) {
    /**
     * One of them.
     *
     * @param kind oidc, wecom or ldap
     * @param start where it begins: a browser goes there, or, for ldap, name and password are posted there
     */
    record WayJson(String identityProviderId, String label, String kind, String start) {}

    static WaysJson of(List<IdentityProvider> providers, PublicUrls urls) {
        return new WaysJson(providers.stream()
                .map(provider -> new WayJson(
                        provider.id().toString(),
                        provider.terms().label(),
                        Input.word(provider.authority().kind()),
                        urls.at("/api/sign-in/" + provider.id()).toString()))
                .toList());
    }
}
