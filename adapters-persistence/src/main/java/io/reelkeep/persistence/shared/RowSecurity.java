package io.reelkeep.persistence.shared;

import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The second wall between tenants: PostgreSQL is told at the beginning of each transaction whose rows it may touch, and keeps
 * to it whatever a query says (see {@code db/postgresql}). H2 knows no such thing, and is told nothing. Thread-safe: each
 * thread has its own tenant.
 */
public final class RowSecurity {
    private static final String ALL_TENANTS = "*";
    private static final String TELL = "select set_config('reelkeep.tenant', ?, true)";
    private static final String EXEMPT =
            "select rolsuper or rolbypassrls from pg_catalog.pg_roles where rolname = current_user";

    private final boolean isPostgres;
    private final ThreadLocal<String> tenant = new ThreadLocal<>();

    public RowSecurity(boolean isPostgres) {
        this.isPostgres = isPostgres;
    }

    /** From its next transaction on, this thread sees and changes rows of {@code only} and of nobody else. */
    public void narrowTo(TenantId only) {
        tenant.set(only.toString());
    }

    /** This thread works for the house again, as every thread does at first: all rows are within its reach. */
    public void open() {
        tenant.remove();
    }

    /**
     * Tells the database, within the transaction that has just begun and until it ends.
     *
     * @throws DatabaseException when it is away
     */
    void tell(EntityManager entities) {
        if (!isPostgres) {
            return;
        }
        // Not closed: it is the connection of the transaction.
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, Optional.ofNullable(tenant.get()).orElse(ALL_TENANTS));
            statement.execute();
        } catch (SQLException failure) {
            throw new DatabaseException("the database was not told whose rows to show", failure);
        }
    }

    /**
     * Whether the wall does not hold for the role that {@code postgres} connects as: superusers, and roles with BYPASSRLS, see
     * all rows whatever they were told.
     *
     * @throws DatabaseException when it is away
     */
    public static boolean isBypassedOn(DataSource postgres) {
        try (Connection connection = postgres.getConnection();
                PreparedStatement statement = connection.prepareStatement(EXEMPT);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException failure) {
            throw new DatabaseException("the role could not be looked at", failure);
        }
    }
}
