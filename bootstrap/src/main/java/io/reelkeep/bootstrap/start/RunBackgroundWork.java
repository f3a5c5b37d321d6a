package io.reelkeep.bootstrap.start;

import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.bootstrap.TaskWiring;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.persistence.shared.RowSecurity;
import io.reelkeep.persistence.tasks.BackgroundWork;
import io.reelkeep.persistence.tasks.Doorbell;
import io.reelkeep.persistence.tasks.NarrowedWork;
import io.reelkeep.persistence.tasks.TaskHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Starts the workers, and gives what is running its time when the server stops. */
@ApplicationScoped
public class RunBackgroundWork implements StartStep {
    @Inject
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private Doorbell doorbell;

    @Inject
    private RowSecurity rows;

    @Inject
    private TaskWiring.Handlers handlers;

    @Resource
    private ManagedThreadFactory threads;

    private Optional<BackgroundWork> work = Optional.empty();

    @Override
    public String name() {
        return "background work";
    }

    @Override
    public Phase phase() {
        return Phase.BACKGROUND;
    }

    @Override
    public void start() {
        var workers = new BackgroundWork(dataSource, clock, workers(), doorbell);
        work = Optional.of(workers);
        workers.start(narrowed(handlers.byKind()));
    }

    @Override
    public void stop() {
        work.ifPresent(BackgroundWork::stop);
    }

    private Map<TaskKind, TaskHandler> narrowed(Map<TaskKind, TaskHandler> byKind) {
        return byKind.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new NarrowedWork(entry.getValue(), rows)));
    }

    /** Half for media, which is bound by the disk; callbacks wait for others most of the time. */
    private BackgroundWork.Settings workers() {
        int half = Math.max(1, settings.workers() / 2);
        return new BackgroundWork.Settings(
                half,
                half,
                settings.workers(),
                ManagementFactory.getRuntimeMXBean().getName(),
                settings.isEmbeddedDatabase(),
                threads);
    }
}
