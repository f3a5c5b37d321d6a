package io.reelkeep.rest.wecom.usage;

import io.reelkeep.application.usage.ReportUsage;
import java.util.List;

/** The answer of POST /cgi-bin/meeting/record/get_statistics (contract: WeCom 5). */
record StatisticsJson(int errcode, String errmsg, List<DayJson> summaries) {
    /** A day of the tenant's time zone, also one without any use. */
    record DayJson(String date, long viewCount, long downloadCount) {
        static DayJson of(ReportUsage.Day day) {
            return new DayJson(
                    day.date().toString(), day.counts().views(), day.counts().downloads());
        }
    }

    static StatisticsJson of(ReportUsage.Report report) {
        return new StatisticsJson(
                0, "ok", report.days().stream().map(DayJson::of).toList());
    }
}
