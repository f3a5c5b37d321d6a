package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;

/** One piece of background work. Handling it twice must do no harm: a crash repeats it. */
public record Task(TaskKind kind, TenantId tenant, String subject) {
    public Task {
        Checks.text(subject, 64, "task subject");
    }
}
