package io.reelkeep.application.retention;

import io.reelkeep.application.retention.port.Endings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A dry run: says what is going to be hidden and deleted, when and by which rule, and touches nothing. */
public final class ForecastEndings {
    /** A leap year. */
    public static final int MAX_DAYS = 366;

    private final Workbench bench;
    private final Endings endings;

    public ForecastEndings(Workbench bench, Endings endings) {
        this.bench = bench;
        this.endings = endings;
    }

    /**
     * How far to look.
     *
     * @param days 1 to {@link #MAX_DAYS}
     * @param after the recording that was last seen, 0 for the beginning
     */
    public record Query(TenantId tenant, int days, long after, int limit) {
        public Query {
            Checks.require(days >= 1 && days <= MAX_DAYS, "must be between 1 and " + MAX_DAYS);
        }
    }

    /**
     * What is to come.
     *
     * @param until how far was looked, inclusive
     * @param hiddenFrom when all recordings are hidden because the subscription ends, if that is within
     * @param endings by the ids of the recordings; what a legal hold keeps is among them
     */
    public record View(Instant until, Optional<Instant> hiddenFrom, List<Ending> endings) {
        public View {
            endings = List.copyOf(endings);
        }
    }

    /** @throws Refusal TENANT_UNKNOWN */
    public View forecast(Query query) {
        return look(query, until -> endings.by(query.tenant(), until, query.after(), query.limit()));
    }

    /**
     * What would come if those were the rules. What would go at once, because it is older than the rules allow, is told with the
     * time at which it would have gone.
     *
     * @param rules those of the tenant that is asked about
     * @throws Refusal TENANT_UNKNOWN
     */
    public View forecast(Query query, RetentionRules rules) {
        Checks.require(rules.tenant().equals(query.tenant()), "the rules are another tenant's");
        return look(query, until -> endings.by(rules, until, query.after(), query.limit()));
    }

    private View look(Query query, Function<Instant, List<Ending>> found) {
        return bench.transactions().inOne(() -> {
            Tenant tenant = endings.tenants()
                    .find(query.tenant())
                    .orElseThrow(() -> new Refusal(Reason.TENANT_UNKNOWN, "there is no tenant " + query.tenant()));
            Instant until = bench.now().plus(Duration.ofDays(query.days()));
            Optional<Instant> hidden = tenant.edition().isForCompanies()
                    ? tenant.paidUntil().filter(end -> !end.isAfter(until))
                    : Optional.empty();
            return new View(until, hidden, found.apply(until));
        });
    }
}
