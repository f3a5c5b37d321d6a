package io.reelkeep.domain.kit;

import io.reelkeep.domain.people.Authority;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProvider.Strangers;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.LdapDirectory;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.people.WecomCorp;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;
import java.util.Optional;

/** Identity providers of every kind. */
public final class SampleProviders {
    private SampleProviders() {}

    /** With an id of its own, switched on, people unknown to the tenant refused. */
    public static IdentityProvider provider(TenantId tenant, Authority authority) {
        return new IdentityProvider(
                tenant,
                new IdentityProviderId(SampleIds.next()),
                new IdentityProvider.Terms("School account", true, Strangers.REFUSE, authority),
                SampleTenants.NOON);
    }

    public static OidcIssuer oidc(SealedSecret secret) {
        return new OidcIssuer(
                URI.create("https://idp.example/realms/school"), "reelkeep", secret, "openid profile", "sub");
    }

    public static WecomCorp wecom(SealedSecret secret) {
        return new WecomCorp("ww0123456789", "1000002", secret, WecomCorp.PUBLIC_API);
    }

    public static LdapDirectory ldap(SealedSecret secret, Optional<String> certificates) {
        return new LdapDirectory(
                URI.create("ldaps://dir.example"),
                "cn=reader,dc=school,dc=example",
                secret,
                new LdapDirectory.Search("dc=school,dc=example", "(&(objectClass=person)(uid={user}))", "uid", "cn"),
                certificates);
    }
}
