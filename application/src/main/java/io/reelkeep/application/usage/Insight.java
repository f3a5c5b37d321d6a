package io.reelkeep.application.usage;

import java.util.List;

/**
 * How a file was watched.
 *
 * @param viewers how many were told apart: known users by their id, others by link, address and program
 * @param meanWatchedMillis from the first to the last bytes of a view
 * @param retention how many views have reached each twentieth of the file; the first is all that have begun
 */
public record Insight(long views, long viewers, long meanWatchedMillis, List<Long> retention) {
    public Insight {
        retention = List.copyOf(retention);
    }
}
