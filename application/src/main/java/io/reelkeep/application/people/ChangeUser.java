package io.reelkeep.application.people;

import io.reelkeep.application.people.port.PasswordHasher;
import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import java.util.Optional;
import java.util.Set;

/** Changes what a tenant's administrators say of a person. Whatever is taken away is gone at the next request (ASVS 8.3.2). */
public final class ChangeUser {
    private final Workbench bench;
    private final Users users;
    private final ChangePassword.Stores stores;
    private final PasswordHasher hasher;
    private final Guesses guesses;

    public ChangeUser(
            Workbench bench, Users users, ChangePassword.Stores stores, PasswordHasher hasher, SignInTries tries) {
        this.bench = bench;
        this.users = users;
        this.stores = stores;
        this.hasher = hasher;
        this.guesses = new Guesses(tries);
    }

    /** What is to be different; what is empty stays. */
    public record Change(
            Optional<String> name, Optional<Set<Role>> roles, Optional<Boolean> enabled, Optional<Password> password) {
        User of(User user) {
            User named = name.map(user::named).orElse(user);
            User ranked = roles.map(named::with).orElse(named);
            return enabled.map(ranked::enabled).orElse(ranked);
        }
    }

    /**
     * Who is disabled, or gets another password, is signed out everywhere; with another password all tries are forgiven.
     *
     * @throws Refusal USER_UNKNOWN
     */
    public User change(TenantId tenant, UserId id, Change change) {
        Optional<String> hash = change.password().map(password -> hasher.hash(password.text()));
        return bench.transactions().inOne(() -> {
            User before = users.lock(tenant, id)
                    .orElseThrow(() -> new Refusal(Reason.USER_UNKNOWN, "there is no user " + id));
            User after = change.of(before);
            users.save(after);
            hash.ifPresent(text -> {
                stores.passwords().keep(tenant, id, text);
                guesses.forgive(new SignedIn(tenant, id));
            });
            if (hash.isPresent() || !after.maySignIn()) {
                stores.sessions().endAll(tenant, id);
            }
            return after;
        });
    }
}
