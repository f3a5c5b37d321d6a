package io.reelkeep.persistence.tasks;

import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/**
 * The workers of this node. They take what is due from the common tables; what a node was doing when it died is taken
 * over by another after half a minute at most, and at once when the node is alone and starts again.
 */
public final class BackgroundWork {
    /** With a heartbeat each 5 s and a look every 10 s, a dead worker is noticed within 30 s. */
    static final int MISSED_HEARTBEATS = 4;

    /** One after the other: the processor is for what somebody waits for. */
    private static final int LEISURE_WORKERS = 1;

    /** The house's own work belongs to no tenant; the number is only a place holder. */
    private static final List<Task> OWN = List.of(
            new Task(TaskKind.SWEEP, new TenantId(1), "all"), new Task(TaskKind.TEND_TENANTS, new TenantId(1), "all"));

    private final DataSource dataSource;
    private final Clock clock;
    private final Settings settings;
    private final Doorbell doorbell;
    private final Runnable checking = this::checkNow;
    private volatile List<LaneWorkers> lanes = List.of();

    /**
     * How many workers there are, and who they are.
     *
     * @param node tells this node from others in what people see of the tasks
     * @param alone no other process works on this database: what seems to be running at the start is not
     * @param threads where workers come from: in a container, threads that it manages
     */
    public record Settings(
            int recordingWorkers,
            int mediaWorkers,
            int callbackWorkers,
            String node,
            boolean alone,
            ThreadFactory threads,
            Pace pace) {
        /** The usual pace. */
        public Settings(
                int recordingWorkers,
                int mediaWorkers,
                int callbackWorkers,
                String node,
                boolean alone,
                ThreadFactory threads) {
            this(recordingWorkers, mediaWorkers, callbackWorkers, node, alone, threads, Pace.USUAL);
        }

        int workersOf(Lane lane) {
            return switch (lane) {
                case RECORDING -> recordingWorkers;
                case MEDIA -> mediaWorkers;
                case LEISURE -> LEISURE_WORKERS;
                case CALLBACK -> callbackWorkers;
            };
        }
    }

    /**
     * How often what happens.
     *
     * @param patienceAtStop how long running work may take to end before it is interrupted
     */
    record Pace(Duration polling, Duration heartbeat, Duration patienceAtStop, Backoff backoff) {
        static final Pace USUAL =
                new Pace(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10), Backoff.USUAL);
    }

    public BackgroundWork(DataSource dataSource, Clock clock, Settings settings, Doorbell doorbell) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.settings = settings;
        this.doorbell = doorbell;
    }

    /** Begins to work. The tables must be there; everything that a handler needs must be ready. */
    public synchronized void start(Map<TaskKind, TaskHandler> handlers) {
        if (settings.alone()) {
            new TaskBoard(dataSource).releaseAll();
        }
        lanes = Arrays.stream(Lane.values())
                .map(lane -> new LaneWorkers(lane, dataSource, clock, settings, Map.copyOf(handlers)))
                .toList();
        OWN.forEach(task -> lanes.stream()
                .filter(workers -> workers.lane() == Lane.of(task.kind()))
                .forEach(workers -> workers.seed(task)));
        lanes.forEach(LaneWorkers::start);
        doorbell.answeredBy(checking);
    }

    /** Ends: nothing new is begun, running work has a little time, then it is interrupted and done again later. */
    public synchronized void stop() {
        doorbell.leftBy(checking);
        lanes.parallelStream().forEach(LaneWorkers::stop);
        lanes = List.of();
    }

    /** Looks for due work now instead of at the next poll, as after moving the clock. */
    public void checkNow() {
        lanes.forEach(LaneWorkers::checkNow);
    }
}
