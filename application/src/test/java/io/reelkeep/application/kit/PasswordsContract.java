package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Passwords} promises. */
public interface PasswordsContract extends StoreContract {
    private Optional<String> kept(TenantId tenant, String user) {
        return inOne(() -> stores().people().passwords().find(tenant, new UserId(user)));
    }

    private void keep(TenantId tenant, String user, String hash) {
        inOne(() -> stores().people().passwords().keep(tenant, new UserId(user), hash));
    }

    @Test
    default void keeps_the_latest_hash_of_each_person() {
        TenantId tenant = knownTenant().id();
        keep(tenant, "王 1", "x".repeat(255));
        keep(tenant, "alice", "$argon2id$1");
        keep(tenant, "alice", "$argon2id$2");

        assertThat(kept(tenant, "alice")).contains("$argon2id$2");
        assertThat(kept(tenant, "王 1")).contains("x".repeat(255));
        assertThat(kept(tenant, "ALICE")).isEmpty();
        assertThat(kept(knownTenant().id(), "alice")).isEmpty();
    }

    @Test
    default void removes_a_hash_however_often() {
        TenantId tenant = knownTenant().id();
        keep(tenant, "alice", "$argon2id$1");

        inOne(() -> stores().people().passwords().remove(tenant, new UserId("alice")));
        inOne(() -> stores().people().passwords().remove(tenant, new UserId("alice")));

        assertThat(kept(tenant, "alice")).isEmpty();
    }
}
