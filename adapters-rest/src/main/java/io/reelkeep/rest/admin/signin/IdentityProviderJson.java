package io.reelkeep.rest.admin.signin;

import io.reelkeep.domain.people.Authority;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.LdapDirectory;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.people.WecomCorp;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/**
 * An identity provider; of oidc, wecom and ldap the one that it is. Secrets are never in an answer.
 *
 * @param provision whether people whom the tenant does not know become its users
 * @param callbackUrl to be registered with the provider as the address that browsers come back to
 */
record IdentityProviderJson(
        String identityProviderId,
        String label,
        String kind,
        boolean enabled,
        boolean provision,
        Optional<String> callbackUrl,
        Optional<OidcJson> oidc,
        Optional<WecomJson> wecom,
        Optional<LdapJson> ldap,
        String createdAt) {
    /** An OpenID provider. */
    record OidcJson(String issuer, String clientId, String scopes, String userClaim) {
        static OidcJson of(OidcIssuer issuer) {
            return new OidcJson(issuer.address(), issuer.clientId(), issuer.scopes(), issuer.userClaim());
        }
    }

    /** An enterprise of WeCom. */
    record WecomJson(String corpId, String agentId, String api) {
        static WecomJson of(WecomCorp corp) {
            return new WecomJson(corp.corpId(), corp.agentId(), corp.address());
        }
    }

    /** A directory. */
    record LdapJson(
            String url,
            String account,
            String base,
            String filter,
            String idAttribute,
            String nameAttribute,
            Optional<String> certificates) {
        static LdapJson of(LdapDirectory directory) {
            LdapDirectory.Search search = directory.search();
            return new LdapJson(
                    directory.address(),
                    directory.account(),
                    search.base(),
                    search.filter(),
                    search.idAttribute(),
                    search.nameAttribute(),
                    directory.certificates());
        }
    }

    /** All of a tenant. */
    record ListJson(List<IdentityProviderJson> identityProviders) {}

    static IdentityProviderJson of(IdentityProvider provider, PublicUrls urls) {
        Authority authority = provider.authority();
        return new IdentityProviderJson(
                provider.id().toString(),
                provider.terms().label(),
                Input.word(authority.kind()),
                provider.terms().enabled(),
                provider.provisions(),
                Optional.of(urls.at("/api/sign-in/" + provider.id() + "/callback"))
                        .filter(address -> authority.isVisited())
                        .map(Object::toString),
                as(OidcIssuer.class, authority).map(OidcJson::of),
                as(WecomCorp.class, authority).map(WecomJson::of),
                as(LdapDirectory.class, authority).map(LdapJson::of),
                Times.write(provider.createdAt()));
    }

    static <A> Optional<A> as(Class<A> kind, Authority authority) {
        return Optional.of(authority).filter(kind::isInstance).map(kind::cast);
    }
}
