package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.DatabaseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows by key, in the order of the keys. Rows are values: what is in here changes by {@link #put} alone. */
final class InMemoryTable<K, V> {
    private final InMemoryTransactions transactions;
    private final String name;
    private final Function<K, String> sort;
    private TreeMap<String, V> rows = new TreeMap<>();
    private Optional<TreeMap<String, V>> before = Optional.empty();

    /** @param sort brings keys into text, which is what the rows are sorted by */
    InMemoryTable(InMemoryTransactions transactions, String name, Function<K, String> sort) {
        this.transactions = transactions;
        this.name = name;
        this.sort = sort;
    }

    /** Numbers as text that sorts as they do. */
    static String sortable(long number) {
        return String.format("%019d", number);
    }

    Optional<V> find(K key) {
        transactions.refuseOutside("reading " + name);
        return Optional.ofNullable(rows.get(sort.apply(key)));
    }

    Stream<V> all() {
        transactions.refuseOutside("reading " + name);
        return rows.values().stream();
    }

    void add(K key, V row) {
        if (!addIfAbsent(key, row)) {
            throw new DatabaseException.Duplicate(name + " has " + key, new IllegalStateException("primary key"));
        }
    }

    boolean addIfAbsent(K key, V row) {
        return changing().putIfAbsent(sort.apply(key), row) == null;
    }

    /** Replaces a row that is there. */
    void save(K key, V row) {
        if (changing().replace(sort.apply(key), row) == null) {
            throw new IllegalStateException(name + " has no " + key);
        }
    }

    /** Adds or replaces. */
    void put(K key, V row) {
        changing().put(sort.apply(key), row);
    }

    void remove(K key) {
        changing().remove(sort.apply(key));
    }

    void removeIf(Predicate<V> unwanted) {
        changing().values().removeIf(unwanted);
    }

    void undo() {
        before.ifPresent(old -> rows = old);
    }

    void settle() {
        before = Optional.empty();
    }

    private Map<String, V> changing() {
        transactions.refuseOutside("writing " + name);
        if (before.isEmpty()) {
            before = Optional.of(new TreeMap<>(rows));
            transactions.change(this);
        }
        return rows;
    }
}
