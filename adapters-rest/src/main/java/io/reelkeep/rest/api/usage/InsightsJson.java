package io.reelkeep.rest.api.usage;

import io.reelkeep.application.usage.Insight;
import io.reelkeep.application.usage.StudyUsage;
import io.reelkeep.rest.shared.Times;
import java.util.List;

/** How the files of a recording were watched. */
record InsightsJson(String recordingId, String from, String to, List<FileInsightJson> files) {
    /**
     * One file.
     *
     * @param retention how many views have reached each twentieth of the file
     */
    record FileInsightJson(
            String fileId, String name, long views, long viewers, long meanWatchedMs, List<Long> retention) {
        static FileInsightJson of(StudyUsage.OfFile of) {
            Insight insight = of.insight();
            return new FileInsightJson(
                    of.file().id().toString(),
                    of.file().name(),
                    insight.views(),
                    insight.viewers(),
                    insight.meanWatchedMillis(),
                    insight.retention());
        }
    }

    static InsightsJson of(StudyUsage.Asked asked, List<StudyUsage.OfFile> files) {
        return new InsightsJson(
                asked.recording().id().toString(),
                Times.write(asked.window().from()),
                Times.write(asked.window().to()),
                files.stream().map(FileInsightJson::of).toList());
    }
}
