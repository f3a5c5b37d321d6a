package io.reelkeep.domain.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** What a tenant is told about the end of its subscription, in the order of time. The names are kept: never rename one. */
public enum WarningStage {
    ENDS_IN_30_DAYS(Boundary.SUBSCRIPTION, 30),
    ENDS_IN_7_DAYS(Boundary.SUBSCRIPTION, 7),
    ENDS_IN_1_DAY(Boundary.SUBSCRIPTION, 1),
    /** A company's recordings are hidden from here on (F48); a member goes on as free (C13). */
    ENDED(Boundary.SUBSCRIPTION, 0),
    DELETION_IN_30_DAYS(Boundary.GRACE, 30),
    DELETION_IN_7_DAYS(Boundary.GRACE, 7),
    DELETION_IN_1_DAY(Boundary.GRACE, 1),
    /** Everything is being deleted (F50). */
    DELETED(Boundary.GRACE, 0);

    private final Boundary boundary;
    private final int daysBefore;

    private enum Boundary {
        SUBSCRIPTION,
        GRACE
    }

    WarningStage(Boundary boundary, int daysBefore) {
        this.boundary = boundary;
        this.daysBefore = daysBefore;
    }

    /** When it is told; empty where the subscription has no end, or no grace. Inclusive. */
    public Optional<Instant> at(Tenant tenant) {
        Optional<Instant> end = switch (boundary) {
            case SUBSCRIPTION -> tenant.edition() == Edition.FREE ? Optional.empty() : tenant.paidUntil();
            case GRACE -> tenant.graceEndsAt();
        };
        return end.map(moment -> moment.minus(Duration.ofDays(daysBefore)));
    }

    /** The last that has been reached: what was missed before it needs no telling any more. */
    public static Optional<WarningStage> reached(Tenant tenant, Instant now) {
        return Arrays.stream(values())
                .filter(stage ->
                        stage.at(tenant).filter(at -> !now.isBefore(at)).isPresent())
                .reduce((earlier, later) -> later);
    }

    /** When the next one is reached. */
    public static Optional<Instant> next(Tenant tenant, Instant now) {
        return Arrays.stream(values())
                .flatMap(stage -> stage.at(tenant).stream())
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }
}
