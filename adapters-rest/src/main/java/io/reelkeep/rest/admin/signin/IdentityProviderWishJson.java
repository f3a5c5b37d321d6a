package io.reelkeep.rest.admin.signin;

import io.reelkeep.application.people.KeepIdentityProviders.Sealer;
import io.reelkeep.domain.people.Authority;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.domain.people.IdentityProvider.Strangers;
import io.reelkeep.domain.people.LdapDirectory;
import io.reelkeep.domain.people.OidcIssuer;
import io.reelkeep.domain.people.WecomCorp;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new identity provider, or a change to one (RFC 7396): what is left out of a change stays. Exactly one of oidc, wecom and
 * ldap is in a new one, and at most that one in a change.
 */
record IdentityProviderWishJson(
        Optional<String> label,
        Optional<Boolean> enabled,
        Optional<Boolean> provision,
        Optional<OidcWishJson> oidc,
        Optional<WecomWishJson> wecom,
        Optional<LdapWishJson> ldap) {
    private static final String ONE_KIND = "exactly one of oidc, wecom and ldap is required";

    /** @throws BadInput before anything is kept */
    IdentityProvider.Terms terms(Sealer sealer) {
        if (kinds() != 1) {
            throw new BadInput("body", ONE_KIND);
        }
        Authority authority = oidc.<Authority>map(wish -> wish.over(Optional.empty(), sealer))
                .or(() -> wecom.map(wish -> wish.over(Optional.empty(), sealer)))
                .or(() -> ldap.map(wish -> wish.over(Optional.empty(), sealer)))
                .orElseThrow(() -> new BadInput("body", ONE_KIND));
        return Input.of(
                "label",
                () -> new IdentityProvider.Terms(
                        label.orElseThrow(() -> new BadInput("label", "is required")),
                        enabled.orElse(true),
                        strangers().orElse(Strangers.REFUSE),
                        authority));
    }

    /** @throws BadInput before anything is changed */
    IdentityProvider.Terms over(IdentityProvider.Terms known, Sealer sealer) {
        Authority authority = kinds() == 0 ? known.authority() : changed(known.authority(), sealer);
        return Input.of(
                "label",
                () -> new IdentityProvider.Terms(
                        label.orElse(known.label()),
                        enabled.orElse(known.enabled()),
                        strangers().orElse(known.strangers()),
                        authority));
    }

    private Authority changed(Authority known, Sealer sealer) {
        Optional<Authority> changed = switch (known.kind()) {
            case OIDC -> oidc.map(wish -> wish.over(Optional.of((OidcIssuer) known), sealer));
            case WECOM -> wecom.map(wish -> wish.over(Optional.of((WecomCorp) known), sealer));
            case LDAP -> ldap.map(wish -> wish.over(Optional.of((LdapDirectory) known), sealer));
        };
        return changed.filter(one -> kinds() == 1)
                .orElseThrow(() -> new BadInput("body", "the kind of an identity provider cannot be changed"));
    }

    private Optional<Strangers> strangers() {
        return provision.map(wanted -> wanted ? Strangers.PROVISION : Strangers.REFUSE);
    }

    private long kinds() {
        return Stream.of(oidc, wecom, ldap).filter(Optional::isPresent).count();
    }
}
