package io.reelkeep.rest.meeting.usage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.usage.ReportUsage;
import io.reelkeep.application.usage.UsageView;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.UsageKind;
import java.util.List;

/** The answers about views and downloads (contract: Meeting 4.8). Times are milliseconds. */
final class UsageJson {
    private static final int DOWNLOAD = 1;
    private static final int VIEW = 2;
    /** Somebody with a link: who it is cannot be known. */
    private static final String ANONYMOUS = "anonymous";

    private UsageJson() {}

    /** The answer of GET /v1/metrics/records: every day of the span. */
    record MetricsJson(@JsonProperty("summaries") List<SummaryJson> summaries) {
        static MetricsJson of(ReportUsage.Report report) {
            return new MetricsJson(report.days().stream().map(SummaryJson::of).toList());
        }
    }

    /** A day of the tenant's zone; the names are plural in this dialect. */
    record SummaryJson(
            @JsonProperty("date") String date,
            @JsonProperty("view_counts") long viewCounts,
            @JsonProperty("download_counts") long downloadCounts) {
        static SummaryJson of(ReportUsage.Day day) {
            return new SummaryJson(
                    day.date().toString(), day.counts().views(), day.counts().downloads());
        }
    }

    /** The answer of GET /v1/records/events. */
    record EventsJson(
            @JsonProperty("total_count") long totalCount,
            @JsonProperty("current_size") int currentSize,
            @JsonProperty("current_page") int currentPage,
            @JsonProperty("total_page") long totalPage,
            @JsonProperty("events") List<EventJson> events) {
        static EventsJson of(Page<UsageView> page) {
            return new EventsJson(
                    page.total(),
                    page.size(),
                    page.number(),
                    page.pages(),
                    page.items().stream().map(EventJson::of).toList());
        }
    }

    /** A view or download. */
    record EventJson(
            @JsonProperty("operate_time") long operateTime,
            @JsonProperty("event_type") int eventType,
            @JsonProperty("userid") String userid,
            @JsonProperty("user_name") String userName,
            @JsonProperty("record_name") String recordName) {
        static EventJson of(UsageView view) {
            return new EventJson(
                    view.event().seen().from().toEpochMilli(),
                    type(view.event().kind()),
                    user(view),
                    name(view),
                    view.recordingTitle());
        }
    }

    /** The answer of GET /v1/records/view-details. */
    record DetailsJson(
            @JsonProperty("total_count") long totalCount,
            @JsonProperty("current_size") int currentSize,
            @JsonProperty("current_page") int currentPage,
            @JsonProperty("total_page") long totalPage,
            @JsonProperty("view_details") List<DetailJson> viewDetails) {
        static DetailsJson of(Page<UsageView> page) {
            return new DetailsJson(
                    page.total(),
                    page.size(),
                    page.number(),
                    page.pages(),
                    page.items().stream().map(DetailJson::of).toList());
        }
    }

    /** One view; how much was seen is text of digits, in percent. */
    record DetailJson(
            @JsonProperty("userid") String userid,
            @JsonProperty("user_name") String userName,
            @JsonProperty("record_file_name") String recordFileName,
            @JsonProperty("view_start_time") long viewStartTime,
            @JsonProperty("view_end_time") long viewEndTime,
            @JsonProperty("view_time") long viewTime,
            @JsonProperty("total_view_progress") String totalViewProgress) {
        static DetailJson of(UsageView view) {
            UsageEvent event = view.event();
            return new DetailJson(
                    user(view),
                    name(view),
                    view.fileName(),
                    event.seen().from().toEpochMilli(),
                    event.seen().to().toEpochMilli(),
                    event.lasted().toMillis(),
                    Integer.toString(event.progressPercent()));
        }
    }

    private static int type(UsageKind kind) {
        return switch (kind) {
            case DOWNLOAD -> DOWNLOAD;
            case VIEW -> VIEW;
        };
    }

    private static String user(UsageView view) {
        return view.event().viewer().map(UserId::toString).orElse("");
    }

    private static String name(UsageView view) {
        return view.viewer().map(User::name).orElse(view.event().viewer().isPresent() ? "" : ANONYMOUS);
    }
}
