package io.reelkeep.persistence.people;

import io.reelkeep.domain.people.Authority;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProviderId;
import io.reelkeep.domain.people.LdapDirectory;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.people.WecomCorp;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "identity_provider")
@IdClass(TenantKey.class)
class IdentityProviderRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Authority.Kind kind;

    @Column(name = "label")
    private String label;

    @Column(name = "enabled")
    private boolean enabled;

    @Enumerated(EnumType.STRING)
    @Column(name = "strangers")
    private IdentityProvider.Strangers strangers;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "address")
    private String address;

    @Column(name = "known_as")
    private String knownAs;

    @Column(name = "secret")
    private byte[] secret;

    @Column(name = "scopes")
    private @Nullable String scopes;

    @Column(name = "agent_id")
    private @Nullable String agentId;

    @Column(name = "search_base")
    private @Nullable String searchBase;

    @Column(name = "search_filter")
    private @Nullable String searchFilter;

    @Column(name = "name_attribute")
    private @Nullable String nameAttribute;

    @Column(name = "certificates")
    private @Nullable String certificates;

    @Column(name = "id_attribute")
    private @Nullable String idAttribute;

    protected IdentityProviderRow() {}

    IdentityProviderRow take(IdentityProvider provider) {
        tenantId = provider.tenant().value();
        id = provider.id().value();
        kind = provider.authority().kind();
        label = provider.terms().label();
        enabled = provider.terms().enabled();
        strangers = provider.terms().strangers();
        createdAt = provider.createdAt();
        address = provider.authority().address();
        secret = provider.authority().secret().bytes();
        switch (kind) {
            case OIDC -> take((OidcIssuer) provider.authority());
            case WECOM -> take((WecomCorp) provider.authority());
            case LDAP -> take((LdapDirectory) provider.authority());
        }
        return this;
    }

    private void take(OidcIssuer issuer) {
        knownAs = issuer.clientId();
        scopes = issuer.scopes();
        idAttribute = issuer.userClaim();
    }

    private void take(WecomCorp corp) {
        knownAs = corp.corpId();
        agentId = corp.agentId();
    }

    private void take(LdapDirectory directory) {
        knownAs = directory.account();
        searchBase = directory.search().base();
        searchFilter = directory.search().filter();
        idAttribute = directory.search().idAttribute();
        nameAttribute = directory.search().nameAttribute();
        certificates = directory.certificates().orElse(null);
    }

    IdentityProvider snapshot() {
        return new IdentityProvider(
                new TenantId(tenantId),
                new IdentityProviderId(id),
                new IdentityProvider.Terms(label, enabled, strangers, authority()),
                createdAt);
    }

    private Authority authority() {
        var sealed = new SealedSecret(secret);
        return switch (kind) {
            case OIDC -> new OidcIssuer(URI.create(address), knownAs, sealed, said(scopes), said(idAttribute));
            case WECOM -> new WecomCorp(knownAs, said(agentId), sealed, URI.create(address));
            case LDAP ->
                new LdapDirectory(
                        URI.create(address),
                        knownAs,
                        sealed,
                        new LdapDirectory.Search(
                                said(searchBase), said(searchFilter), said(idAttribute), said(nameAttribute)),
                        Optional.ofNullable(certificates));
        };
    }

    private static String said(@Nullable String column) {
        return Optional.ofNullable(column)
                .orElseThrow(() -> new IllegalStateException("an identity provider lacks a column of its kind"));
    }
}
