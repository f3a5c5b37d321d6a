package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.SealedSecret;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The mark of the master key that this database belongs to: the first who comes leaves it, and all others compare. */
public final class HouseMark {
    private static final int ONLY_ROW = 1;

    private final Transactions transactions;
    private final EntityManager entities;

    public HouseMark(Transactions transactions, EntityManager entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    /** Something that was sealed here under the key that must be found again. */
    public record Sample(TenantId tenant, SealedSecret secret) {}

    /** The mark, if somebody has left one. */
    public Optional<String> find() {
        return transactions.inOne(this::read);
    }

    /** Leaves the mark unless somebody was faster. @return the one that counts */
    public String keep(String mark) {
        return transactions.inOne(() -> {
            entities.createNativeQuery("insert into house (id, key_mark) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, ONLY_ROW)
                    .setParameter(2, mark)
                    .executeUpdate();
            return read().orElseThrow();
        });
    }

    /** Any secret of any tenant; empty where there is none yet. For databases that are older than their mark. */
    public Optional<Sample> sample() {
        return transactions.inOne(() ->
                rows("select tenant_id, secret from app_credential fetch first 1 row only").stream()
                        .map(Object[].class::cast)
                        .map(row -> new Sample(
                                new TenantId(((Number) row[0]).longValue()), new SealedSecret((byte[]) row[1])))
                        .findFirst());
    }

    private Optional<String> read() {
        return rows("select key_mark from house").stream()
                .map(String.class::cast)
                .findFirst();
    }

    private List<?> rows(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }
}
