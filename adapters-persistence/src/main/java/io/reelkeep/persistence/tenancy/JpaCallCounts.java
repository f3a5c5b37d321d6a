package io.reelkeep.persistence.tenancy;

import io.reelkeep.application.tenancy.port.CallCounts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;

/** The minutes as rows that are there before they are locked, so that two at once are counted one after the other. */
public final class JpaCallCounts implements CallCounts {
    private static final String ROW = " where tenant_id = ?1 and what = ?2 and whose = ?3";

    private final EntityManager entities;

    public JpaCallCounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Minute lock(Key key) {
        of(key, """
                insert into call_minute (tenant_id, what, whose, since, taken) values (?1, ?2, ?3, 0, 0)
                on conflict do nothing
                """).executeUpdate();
        var row = (Object[]) of(key, "select since, taken from call_minute" + ROW + " for update")
                .getSingleResult();
        return new Minute(Instant.ofEpochMilli(((Number) row[0]).longValue()), ((Number) row[1]).longValue());
    }

    @Override
    public void save(Key key, Minute minute) {
        of(key, "update call_minute set since = ?4, taken = ?5" + ROW)
                .setParameter(4, minute.since().toEpochMilli())
                .setParameter(5, minute.taken())
                .executeUpdate();
    }

    private Query of(Key key, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter(1, key.tenant().value())
                .setParameter(2, key.what())
                .setParameter(3, key.whose());
    }
}
