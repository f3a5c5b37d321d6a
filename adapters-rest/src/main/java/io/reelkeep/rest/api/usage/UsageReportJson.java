package io.reelkeep.rest.api.usage;

import io.reelkeep.application.usage.ReportUsage;
import io.reelkeep.application.usage.ReportUsage.Counts;
import io.reelkeep.rest.shared.Times;
import java.util.List;

/**
 * How often a recording was used.
 *
 * @param days each day of the span in the tenant's time zone, also those without any use
 */
record UsageReportJson(
        String recordingId,
        String from,
        String to,
        long views,
        long downloads,
        List<DayJson> days,
        List<OfFileJson> files) {
    /** @param date as {@code yyyy-MM-dd} */
    record DayJson(String date, long views, long downloads) {
        static DayJson of(ReportUsage.Day day) {
            return new DayJson(
                    day.date().toString(), day.counts().views(), day.counts().downloads());
        }
    }

    /** One file. */
    record OfFileJson(String fileId, String name, long views, long downloads) {
        static OfFileJson of(ReportUsage.OfFile ofFile) {
            Counts counts = ofFile.counts();
            return new OfFileJson(
                    ofFile.file().id().toString(), ofFile.file().name(), counts.views(), counts.downloads());
        }
    }

    static UsageReportJson of(ReportUsage.Report report) {
        return new UsageReportJson(
                report.recording().toString(),
                Times.write(report.window().from()),
                Times.write(report.window().to()),
                report.days().stream().mapToLong(day -> day.counts().views()).sum(),
                report.days().stream()
                        .mapToLong(day -> day.counts().downloads())
                        .sum(),
                report.days().stream().map(DayJson::of).toList(),
                report.files().stream().map(OfFileJson::of).toList());
    }
}
