package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Nodes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The nodes as rows. Each is written every other second: plain statements, nothing that has to be read first. */
public final class JpaNodes implements Nodes {
    private static final String ONE = "select life, number, name, seen_at, gone from node where life = ?1";
    private static final String ALL = "select life, number, name, seen_at, gone from node order by number";

    private final EntityManager entities;

    public JpaNodes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Node node) {
        int added = entities.createNativeQuery("""
                        insert into node (life, number, name, seen_at, gone) values (?1, ?2, ?3, ?4, ?5)
                        on conflict do nothing
                        """)
                .setParameter(1, node.life())
                .setParameter(2, node.number())
                .setParameter(3, node.name())
                .setParameter(4, node.seenAt().toEpochMilli())
                .setParameter(5, node.isGone())
                .executeUpdate();
        if (added == 0) {
            throw new DatabaseException.Duplicate(
                    "number " + node.number() + " is taken", new IllegalStateException("no row was added"));
        }
    }

    @Override
    public boolean see(long life, Instant now) {
        return entities.createNativeQuery("update node set seen_at = ?2, gone = false where life = ?1")
                        .setParameter(1, life)
                        .setParameter(2, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Node> find(long life) {
        List<?> found = entities.createNativeQuery(ONE).setParameter(1, life).getResultList();
        return found.stream().findFirst().map(row -> node((Object[]) row));
    }

    @Override
    public List<Node> list() {
        List<?> found = entities.createNativeQuery(ALL).getResultList();
        return found.stream().map(row -> node((Object[]) row)).toList();
    }

    private static Node node(Object[] row) {
        return new Node(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                (String) row[2],
                Instant.ofEpochMilli(((Number) row[3]).longValue()),
                (Boolean) row[4]);
    }

    @Override
    public void leave(long life) {
        entities.createNativeQuery("update node set gone = true where life = ?1")
                .setParameter(1, life)
                .executeUpdate();
    }

    @Override
    public void leaveAll() {
        entities.createNativeQuery("update node set gone = true where gone = false")
                .executeUpdate();
    }

    @Override
    public void forgetBefore(Instant then) {
        entities.createNativeQuery("delete from node where seen_at < ?1")
                .setParameter(1, then.toEpochMilli())
                .executeUpdate();
    }
}
