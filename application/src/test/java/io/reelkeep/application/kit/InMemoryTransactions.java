package io.reelkeep.application.kit;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.shared.TenantId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One transaction after the other, each undone when it fails. Knows when one is open, so that stores can refuse to work
 * outside of it and everything that takes long can refuse to work inside.
 */
public final class InMemoryTransactions implements Transactions {
    /** What goes wrong at the end of a transaction. */
    public enum Fault {
        /** The database is away: nothing was changed. */
        BEFORE_COMMIT,
        /** The connection broke while the answer was on its way: everything was changed. */
        AFTER_COMMIT
    }

    private final ReentrantLock one = new ReentrantLock();
    private final Set<InMemoryTable<?, ?>> changed = new LinkedHashSet<>();
    private Fault fault = Fault.BEFORE_COMMIT;
    private int faultIn = -1;
    private int committed;
    private Optional<TenantId> narrowedTo = Optional.empty();

    @Override
    public <T> T inOne(Supplier<T> work) {
        if (one.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        one.lock();
        boolean kept = false;
        try {
            T result = work.get();
            boolean breaks = faultIn-- == 0;
            if (breaks && fault == Fault.BEFORE_COMMIT) {
                throw new DatabaseException("the database is away", new IllegalStateException("as ordered"));
            }
            kept = true;
            committed++;
            if (breaks) {
                throw new DatabaseException("no answer to the commit", new IllegalStateException("as ordered"));
            }
            return result;
        } finally {
            end(kept);
            one.unlock();
        }
    }

    private void end(boolean kept) {
        if (!kept) {
            changed.forEach(InMemoryTable::undo);
        }
        changed.forEach(InMemoryTable::settle);
        changed.clear();
    }

    @Override
    public void narrowTo(TenantId tenant) {
        narrowedTo = Optional.of(tenant);
    }

    /** To whom it was narrowed at last. */
    public Optional<TenantId> narrowedTo() {
        return narrowedTo;
    }

    /** Has the end of a transaction fail: of the next one when {@code after} is 0, of the one after it when 1. */
    public void breakOne(Fault how, int after) {
        fault = how;
        faultIn = after;
    }

    /** How many transactions have been committed so far. */
    public int committed() {
        return committed;
    }

    /** Fails when the caller is inside a transaction, where files, network and media have no place. */
    public void refuseInside(String what) {
        if (one.isHeldByCurrentThread()) {
            throw new IllegalStateException(what + " inside a transaction");
        }
    }

    void refuseOutside(String what) {
        if (!one.isHeldByCurrentThread()) {
            throw new IllegalStateException(what + " outside a transaction");
        }
    }

    void change(InMemoryTable<?, ?> table) {
        changed.add(table);
    }
}
