package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Transactions without a container: each thread has an entity manager as long as its transaction lives. */
public final class ResourceLocalTransactions implements Transactions, AfterCommit {
    private final EntityManagerFactory factory;
    private final RowSecurity rows;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> afterCommit = ThreadLocal.withInitial(ArrayList::new);

    public ResourceLocalTransactions(EntityManagerFactory factory, RowSecurity rows) {
        this.factory = factory;
        this.rows = rows;
    }

    /** Leads to the entity manager of the thread's transaction, as the container's proxy does. */
    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    EntityManager entities = Optional.ofNullable(current.get())
                            .orElseThrow(() -> new IllegalStateException("no transaction: " + method.getName()));
                    try {
                        return method.invoke(entities, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public void narrowTo(TenantId tenant) {
        rows.narrowTo(tenant);
    }

    /** Ends {@link #narrowTo}. */
    public void open() {
        rows.open();
    }

    /** What the transactions tell the database. */
    public RowSecurity rows() {
        return rows;
    }

    @Override
    public void run(Runnable work) {
        afterCommit.get().add(work);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("a transaction inside another one");
        }
        EntityManager entities = factory.createEntityManager();
        current.set(entities);
        T result;
        try {
            result = inTransaction(entities, work);
        } finally {
            current.remove();
            entities.close();
        }
        List<Runnable> then = List.copyOf(afterCommit.get());
        afterCommit.remove();
        then.forEach(Runnable::run);
        return result;
    }

    private <T> T inTransaction(EntityManager entities, Supplier<T> work) {
        EntityTransaction transaction = entities.getTransaction();
        transaction.begin();
        try {
            rows.tell(entities);
            T result = work.get();
            transaction.commit();
            return result;
        } catch (RuntimeException failure) {
            throw DatabaseFailures.translated(failure);
        } finally {
            if (transaction.isActive()) {
                afterCommit.remove();
                transaction.rollback();
            }
        }
    }
}
