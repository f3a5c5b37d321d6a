package io.reelkeep.rest.admin.upkeep;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.upkeep.Finding;
import io.reelkeep.domain.upkeep.ReconcileReport;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** What was found when rows and store were held against each other; nothing before the first time. */
record ReconcileJson(Optional<ReportJson> report) {
    /** One run. */
    record ReportJson(
            String startedAt,
            String finishedAt,
            long rows,
            long objects,
            int erasuresResumed,
            int losses,
            int orphans,
            List<FindingJson> findings) {
        static ReportJson of(ReconcileReport report) {
            return new ReportJson(
                    Times.write(report.startedAt()),
                    Times.write(report.finishedAt()),
                    report.rows(),
                    report.objects(),
                    report.erasuresResumed(),
                    report.losses(),
                    report.orphans(),
                    report.findings().stream().map(FindingJson::of).toList());
        }
    }

    /** One difference. */
    record FindingJson(String kind, Optional<String> tenantId, String objectId, long expectedBytes, long foundBytes) {
        static FindingJson of(Finding finding) {
            return new FindingJson(
                    Input.word(finding.kind()),
                    finding.tenant().map(TenantId::toString),
                    finding.blob().value(),
                    finding.expectedBytes(),
                    finding.foundBytes());
        }
    }

    static ReconcileJson of(Optional<ReconcileReport> report) {
        return new ReconcileJson(report.map(ReportJson::of));
    }
}
