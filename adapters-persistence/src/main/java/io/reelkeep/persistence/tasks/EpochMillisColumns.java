package io.reelkeep.persistence.tasks;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the scheduler's moments as epoch milliseconds, as all our tables do. */
final class EpochMillisColumns extends DefaultJdbcCustomization {
    EpochMillisColumns() {
        super(false);
    }

    @Override
    public String getName() {
        return "epoch milliseconds";
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, @Nullable Instant moment) throws SQLException {
        if (moment == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, moment.toEpochMilli());
        }
    }

    @Override
    public @Nullable Instant getInstant(ResultSet rows, String column) throws SQLException {
        long epochMillis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(epochMillis);
    }
}
