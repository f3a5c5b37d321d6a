package io.reelkeep.rest.meeting.usage;

import io.reelkeep.application.shared.Page;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.SampleUsage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract: Meeting 4.8. */
class UsageJsonTest {
    @Test
    void metrics_have_plural_names_and_days_without_any() {
        Golden.assertSame("meeting/metrics-records", UsageJson.MetricsJson.of(SampleUsage.report()));
    }

    @Test
    void events_are_told_in_milliseconds() {
        Golden.assertSame("meeting/records-events", UsageJson.EventsJson.of(SampleUsage.page()));
        Golden.assertSame("meeting/records-events-empty", UsageJson.EventsJson.of(new Page<>(List.of(), 1, 20, 0)));
    }

    @Test
    void view_details_tell_the_progress_as_text() {
        Golden.assertSame("meeting/view-details", UsageJson.DetailsJson.of(SampleUsage.page()));
    }
}
