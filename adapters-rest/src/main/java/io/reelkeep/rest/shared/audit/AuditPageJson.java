package io.reelkeep.rest.shared.audit;

import io.reelkeep.domain.audit.AuditEntry;
import java.util.List;
import java.util.Optional;

/**
 * Some entries, the newest first.
 *
 * @param nextCursor where the list goes on; absent at its end
 */
public record AuditPageJson(List<AuditEntryJson> entries, Optional<String> nextCursor) {
    static AuditPageJson of(List<AuditEntry> page, int limit) {
        return new AuditPageJson(
                page.stream().map(AuditEntryJson::of).toList(),
                page.size() < limit
                        ? Optional.empty()
                        : Optional.of(Long.toString(page.get(page.size() - 1).number())));
    }
}
