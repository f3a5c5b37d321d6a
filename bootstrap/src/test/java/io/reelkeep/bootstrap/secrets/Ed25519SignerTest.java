package io.reelkeep.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.SignedText;
import io.reelkeep.domain.shared.TenantId;
import org.junit.jupiter.api.Test;

class Ed25519SignerTest {
    private static final byte[] MASTER = new byte[32];
    private static final TenantId TENANT = new TenantId(42);

    private final Ed25519Signer signer = new Ed25519Signer(MASTER);

    @Test
    void what_is_signed_can_be_checked_with_the_public_key_alone() {
        String signature = signer.sign(TENANT, "Algebra, 陈");

        assertThat(signature).hasSize(86);
        assertThat(SignedText.isSigned("Algebra, 陈", signature, signer.publicKey(TENANT)))
                .isTrue();
        assertThat(SignedText.isSigned("Algebra", signature, signer.publicKey(TENANT)))
                .isFalse();
        assertThat(SignedText.isSigned("Algebra, 陈", signature, signer.publicKey(new TenantId(43))))
                .isFalse();
        assertThat(SignedText.isSigned("Algebra, 陈", signature, "nonsense")).isFalse();
    }

    /** Another node, or the same after a restart, has the same key; another master key gives another. */
    @Test
    void the_key_follows_from_the_master_key_and_the_tenant() {
        byte[] other = MASTER.clone();
        other[0] = 1;

        assertThat(new Ed25519Signer(MASTER).publicKey(TENANT)).isEqualTo(signer.publicKey(TENANT));
        assertThat(new Ed25519Signer(MASTER).sign(TENANT, "a")).isEqualTo(signer.sign(TENANT, "a"));
        assertThat(new Ed25519Signer(other).publicKey(TENANT)).isNotEqualTo(signer.publicKey(TENANT));
    }
}
