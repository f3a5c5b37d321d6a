package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;

/** Transactions of the container. Strict: one inside another is a mistake of ours. */
public final class JtaTransactions implements Transactions, AfterCommit {
    private static final Logger LOG = System.getLogger(JtaTransactions.class.getName());

    private final UserTransaction transaction;
    private final TransactionSynchronizationRegistry registry;
    private final EntityManager entities;
    private final RowSecurity rows;
    private final int timeoutSeconds;

    /** @param timeout after which the container rolls back by itself, at least a second */
    public JtaTransactions(
            UserTransaction transaction,
            TransactionSynchronizationRegistry registry,
            EntityManager entities,
            RowSecurity rows,
            Duration timeout) {
        this.transaction = transaction;
        this.registry = registry;
        this.entities = entities;
        this.rows = rows;
        this.timeoutSeconds = Math.max(1, Math.toIntExact(timeout.toSeconds()));
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        begin();
        T result;
        try {
            rows.tell(entities);
            result = work.get();
            // Constraints speak at the flush; from a commit they would come wrapped beyond recognition.
            entities.flush();
        } catch (RuntimeException failure) {
            rollBack();
            throw DatabaseFailures.translated(failure);
        } catch (Error failure) {
            rollBack();
            throw failure;
        }
        commit();
        return result;
    }

    @Override
    public void narrowTo(TenantId tenant) {
        rows.narrowTo(tenant);
    }

    @Override
    public void run(Runnable work) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is known yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }

    private void begin() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                throw new IllegalStateException("a transaction inside another one");
            }
            transaction.setTransactionTimeout(timeoutSeconds);
            transaction.begin();
        } catch (NotSupportedException | SystemException failure) {
            throw DatabaseFailures.ofTransaction(failure);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException
                | RuntimeException failure) {
            throw DatabaseFailures.ofTransaction(failure);
        }
    }

    /** What went wrong before matters more than a rollback that fails: the database rolls back what it loses. */
    private void rollBack() {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException failure) {
            LOG.log(Level.WARNING, "rollback failed, cause=" + failure);
        }
    }
}
