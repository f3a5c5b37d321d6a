package io.reelkeep.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds rows by their keys, in the ways that every store needs. */
public final class Rows {
    private static final Map<String, Object> FRESH = Map.of("eclipselink.refresh", "true");

    private final EntityManager entities;

    public Rows(EntityManager entities) {
        this.entities = entities;
    }

    /** As this transaction knows it. */
    public <R> Optional<R> find(Class<R> type, Object key) {
        return Optional.ofNullable(entities.find(type, key));
    }

    /** As it stands now, and nobody else changes it until this transaction ends. */
    public <R> Optional<R> lock(Class<R> type, Object key) {
        // Reading afresh would undo what this transaction has changed and not yet sent.
        entities.flush();
        return Optional.ofNullable(entities.find(type, key, LockModeType.PESSIMISTIC_WRITE, FRESH));
    }

    /** @throws IllegalStateException when it was never added */
    public <R> R known(Class<R> type, Object key) {
        return find(type, key).orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " was never added"));
    }

    /** All rows that {@code jpql} finds for {@code :tenant} and the owners in {@code :owners}, read afresh. */
    public <R> TypedQuery<R> ofOwners(Class<R> type, String jpql, long tenant, Collection<Long> owners) {
        return entities.createQuery(jpql, type)
                .setParameter("tenant", tenant)
                .setParameter("owners", owners)
                .setHint("eclipselink.refresh", "true");
    }
}
