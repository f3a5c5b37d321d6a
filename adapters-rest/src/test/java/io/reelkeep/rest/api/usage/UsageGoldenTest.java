package io.reelkeep.rest.api.usage;

import io.reelkeep.application.shared.Page;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.SampleUsage;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageGoldenTest {
    @Test
    void counts_by_days_and_files() {
        Golden.assertSame("api/usage", UsageReportJson.of(SampleUsage.report()));
    }

    @Test
    void views_and_downloads_one_by_one() {
        Golden.assertSame("api/usage_events", UsageEventsJson.of(SampleUsage.page()));
        Golden.assertSame("api/usage_events_none", UsageEventsJson.of(new Page<>(List.of(), 1, 20, 0)));
    }

    @Test
    void who_has_watched_how_much() {
        Golden.assertSame("api/playbacks", PlaybacksJson.of(SampleUsage.page()));
    }
}
