package io.reelkeep.domain.people;

import io.reelkeep.domain.tenancy.SealedSecret;

/** Whom a tenant believes about who somebody is, and how that is asked. Secrets are sealed for the tenant. */
public sealed interface Authority permits OidcIssuer, WecomCorp, LdapDirectory {
    /** What is spoken with it. */
    enum Kind {
        /** OpenID Connect Core 1.0, authorization code flow. */
        OIDC,
        /** OAuth2 of WeCom: inside its app, or by a code to be scanned. */
        WECOM,
        /** LDAPv3 over TLS: name and password are shown to us, and by us to the directory. */
        LDAP
    }

    Kind kind();

    /** What we prove with that it is we who ask. */
    SealedSecret secret();

    /** Where the secret is sent, and nowhere else. */
    String address();

    /** Whether a browser is sent there and comes back; otherwise name and password are asked for here. */
    default boolean isVisited() {
        return kind() != Kind.LDAP;
    }
}
