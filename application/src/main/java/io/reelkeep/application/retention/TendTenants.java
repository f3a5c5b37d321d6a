package io.reelkeep.application.retention;

import io.reelkeep.application.retention.port.Endings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.standing.port.StandingWarnings;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.StandingWarning;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.WarningStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks after all tenants: tells what their subscriptions come to, once for each stage, and has deleted what has ended. Running
 * twice does no harm.
 */
public final class TendTenants {
    /** The longest time from one round to the next. What ends earlier is met at its own time, once a round has seen it. */
    public static final Duration INTERVAL = Duration.ofHours(6);

    private static final int BATCH = 200;

    private final Workbench bench;
    private final Endings endings;
    private final StandingWarnings warnings;

    public TendTenants(Workbench bench, Endings endings, StandingWarnings warnings) {
        this.bench = bench;
        this.endings = endings;
        this.warnings = warnings;
    }

    /** @return when to look again */
    public Instant tend() {
        Instant now = bench.now();
        Instant next = now.plus(INTERVAL);
        long after = 0;
        List<Tenant> batch;
        do {
            long from = after;
            batch = bench.transactions().inOne(() -> endings.tenants().list(from, BATCH));
            for (Tenant tenant : batch) {
                next = earlier(next, tend(tenant, now));
                after = tenant.id().value();
            }
        } while (batch.size() == BATCH);
        return next;
    }

    private Optional<Instant> tend(Tenant tenant, Instant now) {
        warn(tenant, now);
        Optional<Instant> firstEnd = firstEnd(tenant.id(), now);
        if (firstEnd.filter(end -> !end.isAfter(now)).isPresent()) {
            bench.transactions().inOne(() -> bench.later(deletion(tenant.id())));
        }
        return Stream.concat(firstEnd.stream(), WarningStage.next(tenant, now).stream())
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private void warn(Tenant tenant, Instant now) {
        WarningStage.reached(tenant, now)
                .ifPresent(stage -> bench.transactions()
                        .inOne(() -> warnings.add(new StandingWarning(
                                tenant.id(), stage, tenant.paidUntil().orElseThrow(), now))));
    }

    /** The earliest end within the next round. What is held does not end. */
    private Optional<Instant> firstEnd(TenantId tenant, Instant now) {
        Optional<Instant> first = Optional.empty();
        long after = 0;
        List<Ending> batch;
        do {
            long from = after;
            batch = bench.transactions().inOne(() -> endings.by(tenant, now.plus(INTERVAL), from, BATCH));
            for (Ending ending : batch) {
                first = ending.held() ? first : Optional.of(earlier(ending.at(), first));
                after = ending.recording().value();
            }
        } while (batch.size() == BATCH && first.filter(end -> !end.isAfter(now)).isEmpty());
        return first;
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.filter(one::isAfter).orElse(one);
    }

    /** What has all of a tenant deleted that has ended. */
    static Task deletion(TenantId tenant) {
        return new Task(TaskKind.DELETE_ENDED, tenant, tenant.toString());
    }
}
