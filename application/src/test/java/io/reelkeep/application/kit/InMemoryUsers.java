package io.reelkeep.application.kit;

import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import java.util.List;
import java.util.Optional;

/** People in memory. */
public final class InMemoryUsers implements Users {
    private record Key(TenantId tenant, UserId user) {
        String sort() {
            return InMemoryTable.sortable(tenant.value()) + " " + user;
        }
    }

    private final InMemoryTable<Key, User> rows;

    public InMemoryUsers(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "users", Key::sort);
    }

    @Override
    public boolean add(User user) {
        return rows.addIfAbsent(new Key(user.tenant(), user.id()), user);
    }

    @Override
    public void save(User user) {
        rows.save(new Key(user.tenant(), user.id()), user);
    }

    @Override
    public Optional<User> find(TenantId tenant, UserId id) {
        return rows.find(new Key(tenant, id));
    }

    @Override
    public Optional<User> lock(TenantId tenant, UserId id) {
        return find(tenant, id);
    }

    @Override
    public List<User> list(TenantId tenant, String after, int limit) {
        return rows.all()
                .filter(user ->
                        user.tenant().equals(tenant) && user.id().value().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
