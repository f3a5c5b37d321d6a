package io.reelkeep.persistence.tasks;

import io.reelkeep.application.shared.port.Outbox;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.persistence.shared.AfterCommit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;

/**
 * Writes tasks into the scheduler's tables, through the entity manager and so in the transaction of the fact that calls
 * for them. Work that is due starts as soon as that transaction is committed.
 */
public final class SchedulerOutbox implements Outbox {
    /** A failed statement would end the caller's transaction; this one does not fail. */
    private static final String INSERT = """
            insert into %s (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)
            values (?1, ?2, ?3, ?4, false, 0, 1) on conflict do nothing
            """;

    /** Changes nothing, but the row stays ours until the transaction ends. */
    private static final String HOLD =
            "update %s set picked = false where task_name = ?1 and task_instance = ?2 and picked = false";

    private final EntityManager entities;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final Doorbell doorbell;

    public SchedulerOutbox(EntityManager entities, Clock clock, AfterCommit afterCommit, Doorbell doorbell) {
        this.entities = entities;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.doorbell = doorbell;
    }

    /**
     * A task that is running has perhaps looked already at what this transaction is about to change: then another one
     * is put behind it. One that waits is held until the commit, so that it cannot begin too early either.
     */
    @Override
    public void put(Task task, Instant due) {
        Lane lane = Lane.of(task.kind());
        String instance = TaskText.of(task);
        int follower = 1;
        while (!insert(lane, task, instance, due) && !holdWaiting(lane, task, instance)) {
            follower++;
            instance = TaskText.of(task) + "#" + follower;
        }
        if (!due.isAfter(clock.instant())) {
            afterCommit.run(doorbell::ring);
        }
    }

    private boolean insert(Lane lane, Task task, String instance, Instant due) {
        return entities.createNativeQuery(lane.sql(INSERT))
                        .setParameter(1, task.kind().name())
                        .setParameter(2, instance)
                        .setParameter(3, TaskText.bytes(TaskText.of(task)))
                        .setParameter(4, due.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    private boolean holdWaiting(Lane lane, Task task, String instance) {
        Query hold = entities.createNativeQuery(lane.sql(HOLD))
                .setParameter(1, task.kind().name())
                .setParameter(2, instance);
        return hold.executeUpdate() == 1;
    }
}
