package io.reelkeep.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmVaultTest {
    private static final TenantId TENANT = new TenantId(7);
    private static final SystemSecrets SECRETS = new SystemSecrets();

    private final byte[] masterKey = SECRETS.bytes(32);
    private final AesGcmVault vault = new AesGcmVault(masterKey, SECRETS);

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "a secret of some length", "秘密 🔑"})
    void opens_what_it_sealed(String secret) {
        assertThat(vault.open(TENANT, vault.seal(TENANT, secret))).isEqualTo(secret);
    }

    @Test
    void opens_after_a_restart_with_the_same_master_key() {
        SealedSecret sealed = vault.seal(TENANT, "secret");

        assertThat(new AesGcmVault(masterKey, SECRETS).open(TENANT, sealed)).isEqualTo("secret");
    }

    @Test
    void signs_the_same_way_after_a_restart_and_otherwise_for_every_tenant_and_text() {
        String signature = vault.sign(TENANT, "text");

        assertThat(signature).matches("[A-Za-z0-9_-]{43}");
        assertThat(new AesGcmVault(masterKey, SECRETS).sign(TENANT, "text")).isEqualTo(signature);
        assertThat(vault.sign(new TenantId(8), "text")).isNotEqualTo(signature);
        assertThat(vault.sign(TENANT, "texts")).isNotEqualTo(signature);
        assertThat(new AesGcmVault(SECRETS.bytes(32), SECRETS).sign(TENANT, "text"))
                .isNotEqualTo(signature);
    }

    @Test
    void never_seals_the_same_way_twice_and_never_readably() {
        byte[] sealed = vault.seal(TENANT, "secret").bytes();

        assertThat(sealed).isNotEqualTo(vault.seal(TENANT, "secret").bytes());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void does_not_open_for_another_tenant() {
        SealedSecret sealed = vault.seal(TENANT, "secret");

        assertThatThrownBy(() -> vault.open(new TenantId(8), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void does_not_open_under_another_master_key() {
        SealedSecret sealed = vault.seal(TENANT, "secret");

        assertThatThrownBy(() -> new AesGcmVault(SECRETS.bytes(32), SECRETS).open(TENANT, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void notices_every_changed_byte() {
        byte[] sealed = vault.seal(TENANT, "secret").bytes();

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(TENANT, new SealedSecret(changed)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 13, 14, 28})
    void refuses_what_is_too_short_to_be_sealed(int length) {
        assertThatThrownBy(() -> vault.open(TENANT, new SealedSecret(new byte[length])))
                .isInstanceOf(IllegalStateException.class);
    }
}
