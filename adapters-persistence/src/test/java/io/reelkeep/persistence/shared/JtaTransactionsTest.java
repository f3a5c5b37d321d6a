package io.reelkeep.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JtaTransactionsTest {
    private final ScriptedTransaction container = new ScriptedTransaction();
    private final JtaTransactions transactions = new JtaTransactions(
            container, container.registry(), container.entities(), new RowSecurity(false), Duration.ofSeconds(30));

    /** A container that does what it is told, and writes down what was asked of it. */
    private static final class ScriptedTransaction implements UserTransaction {
        private final List<String> asked = new ArrayList<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();
        private Optional<RuntimeException> atFlush = Optional.empty();
        private Optional<RollbackException> atCommit = Optional.empty();
        private int status = Status.STATUS_NO_TRANSACTION;

        TransactionSynchronizationRegistry registry() {
            return proxy(TransactionSynchronizationRegistry.class, "registerInterposedSynchronization", argument -> {
                synchronizations.add((Synchronization) argument);
            });
        }

        EntityManager entities() {
            return proxy(EntityManager.class, "flush", none -> {
                asked.add("flush");
                atFlush.ifPresent(failure -> {
                    throw failure;
                });
            });
        }

        @Override
        public void begin() {
            asked.add("begin");
            status = Status.STATUS_ACTIVE;
        }

        @Override
        public void commit() throws RollbackException {
            asked.add("commit");
            end(atCommit.isPresent() ? Status.STATUS_ROLLEDBACK : Status.STATUS_COMMITTED);
            if (atCommit.isPresent()) {
                throw atCommit.get();
            }
        }

        @Override
        public void rollback() {
            asked.add("rollback");
            end(Status.STATUS_ROLLEDBACK);
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setTransactionTimeout(int seconds) {
            asked.add("timeout " + seconds);
        }

        @Override
        public void setRollbackOnly() throws SystemException {
            throw new SystemException("nobody asks for this");
        }

        private void end(int outcome) {
            status = Status.STATUS_NO_TRANSACTION;
            synchronizations.forEach(known -> known.afterCompletion(outcome));
        }

        private static <T> T proxy(Class<T> type, String method, java.util.function.Consumer<Object> answer) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                        assertThat(called.getName()).isEqualTo(method);
                        answer.accept(arguments == null ? "" : arguments[0]);
                        return null;
                    }));
        }
    }

    @Test
    void flushes_before_it_commits() {
        assertThat(transactions.<String>inOne(() -> "done")).isEqualTo("done");

        assertThat(container.asked).containsExactly("timeout 30", "begin", "flush", "commit");
    }

    @Test
    void a_refusal_rolls_back_and_comes_out_as_it_was() {
        var refusal = new Refusal(Reason.NOT_PERMITTED, "no");

        assertThatThrownBy(() -> transactions.inOne(() -> {
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(container.asked).containsExactly("timeout 30", "begin", "rollback");
    }

    @Test
    void one_inside_another_is_our_mistake() {
        assertThatThrownBy(() -> transactions.inOne(() -> transactions.inOne(() -> {})))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(DatabaseException.class);

        assertThat(container.asked).containsOnlyOnce("begin").endsWith("rollback");
    }

    @Test
    void a_unique_violation_is_a_duplicate_however_deep() {
        var batch = new BatchUpdateException("batch failed", "25P02", 0, new int[0]);
        batch.setNextException(new SQLException("duplicate key", "23505"));
        container.atFlush = Optional.of(new PersistenceException(new IllegalStateException(batch)));

        assertThatThrownBy(() -> transactions.inOne(() -> {})).isInstanceOf(DatabaseException.Duplicate.class);
    }

    @Test
    void another_writer_who_was_first_is_a_failure_of_the_database() {
        container.atFlush = Optional.of(new OptimisticLockException("version"));

        assertThatThrownBy(() -> transactions.inOne(() -> {}))
                .isInstanceOf(DatabaseException.class)
                .isNotInstanceOf(DatabaseException.Duplicate.class);
    }

    @Test
    void a_deadlock_and_a_lost_connection_are_failures_of_the_database() {
        for (String state : List.of("40001", "40P01", "08006", "57P01", "HYT00")) {
            container.atFlush = Optional.of(new PersistenceException(new SQLException("away", state)));

            assertThatThrownBy(() -> transactions.inOne(() -> {}))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining(state);
        }
    }

    @Test
    void a_commit_that_does_not_happen_is_a_failure_of_the_database() {
        container.atCommit = Optional.of(new RollbackException("timed out"));

        assertThatThrownBy(() -> transactions.inOne(() -> {})).isInstanceOf(DatabaseException.class);
    }

    @Test
    void work_for_after_the_commit_runs_after_the_commit() {
        transactions.inOne(() -> transactions.run(() -> container.asked.add("rung")));

        assertThat(container.asked).endsWith("commit", "rung");
    }

    @Test
    void work_for_after_the_commit_is_forgotten_when_there_is_none() {
        assertThatThrownBy(() -> transactions.inOne(() -> {
                    transactions.run(() -> container.asked.add("rung"));
                    throw new Refusal(Reason.NOT_PERMITTED, "no");
                }))
                .isInstanceOf(Refusal.class);

        assertThat(container.asked).doesNotContain("rung");
    }
}
