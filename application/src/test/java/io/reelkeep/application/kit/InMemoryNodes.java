package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Nodes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Nodes in memory. */
public final class InMemoryNodes implements Nodes {
    private final InMemoryTable<Integer, Node> rows;

    public InMemoryNodes(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions, "nodes", InMemoryTable::sortable);
    }

    @Override
    public void add(Node node) {
        if (find(node.life()).isPresent()) {
            throw new DatabaseException.Duplicate("it lives already", new IllegalStateException("primary key"));
        }
        rows.add(node.number(), node);
    }

    @Override
    public boolean see(long life, Instant now) {
        return change(life, node -> new Node(life, node.number(), node.name(), now, false));
    }

    @Override
    public Optional<Node> find(long life) {
        return rows.all().filter(node -> node.life() == life).findFirst();
    }

    @Override
    public List<Node> list() {
        return rows.all().toList();
    }

    @Override
    public void leave(long life) {
        change(life, InMemoryNodes::gone);
    }

    @Override
    public void leaveAll() {
        list().forEach(node -> rows.save(node.number(), gone(node)));
    }

    private static Node gone(Node node) {
        return new Node(node.life(), node.number(), node.name(), node.seenAt(), true);
    }

    private boolean change(long life, UnaryOperator<Node> how) {
        Optional<Node> known = find(life);
        known.ifPresent(node -> rows.save(node.number(), how.apply(node)));
        return known.isPresent();
    }

    @Override
    public void forgetBefore(Instant then) {
        rows.removeIf(node -> node.seenAt().isBefore(then));
    }
}
