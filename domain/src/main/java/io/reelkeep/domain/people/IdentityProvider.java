package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;

/**
 * One way for the people of a tenant to sign in with somebody else's word for who they are. All providers of a tenant name the
 * same users: what one calls {@code alice} is the user {@code alice}, whoever else knows her.
 */
public record IdentityProvider(TenantId tenant, IdentityProviderId id, Terms terms, Instant createdAt) {
    /** What becomes of people whom the authority knows and the tenant does not. */
    public enum Strangers {
        /** They become users of the tenant, without any right but their own. */
        PROVISION,
        REFUSE
    }

    /**
     * What may be changed.
     *
     * @param label as people read it on the button
     * @param enabled otherwise it is as if it did not exist
     */
    public record Terms(String label, boolean enabled, Strangers strangers, Authority authority) {
        public Terms {
            Checks.text(label, 128, "label");
        }
    }

    public Authority authority() {
        return terms.authority();
    }

    public boolean provisions() {
        return terms.strangers() == Strangers.PROVISION;
    }

    /** The same one on other terms. Its kind stays: people's sessions and links name it. */
    public IdentityProvider with(Terms other) {
        Checks.require(other.authority().kind() == authority().kind(), "an identity provider's kind cannot be changed");
        return new IdentityProvider(tenant, id, other, createdAt);
    }
}
