package io.reelkeep.application.people;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;

/** How one says no to those who name an identity provider. */
final class IdentityProviderRefusals {
    private IdentityProviderRefusals() {}

    /** Not there, another tenant's, switched off, or not to be used in that way: the four look alike. */
    static Refusal unknown() {
        return new Refusal(Reason.IDENTITY_PROVIDER_UNKNOWN, "there is no such identity provider");
    }
}
