package io.reelkeep.application.upkeep.port;

import io.reelkeep.domain.upkeep.ReconcileReport;
import java.util.Optional;

/** What was found when rows and store were held against each other. */
public interface ReconcileReports {
    /** The last one is kept; those before are forgotten. */
    void keep(ReconcileReport report);

    Optional<ReconcileReport> latest();
}
