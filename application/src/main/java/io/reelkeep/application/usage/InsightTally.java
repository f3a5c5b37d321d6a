package io.reelkeep.application.usage;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.usage.Stretch;
import io.reelkeep.domain.usage.UsageEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Adds views up, file by file. */
final class InsightTally {
    static final int PARTS = 20;

    private static final int PER_MILLE_OF_PART = Stretch.END / PARTS;

    private final Map<RecordingFileId, OfFile> files = new HashMap<>();

    private static final class OfFile {
        private final Set<String> viewers = new HashSet<>();
        private final long[] reached = new long[PARTS];
        private long views;
        private long watchedMillis;

        void add(UsageEvent event) {
            views++;
            watchedMillis += event.lasted().toMillis();
            viewers.add(event.viewer()
                    .map(user -> "user " + user.value())
                    .orElseGet(() -> "client " + event.client().value()));
            int last = Math.min(PARTS - 1, event.seen().furthestPerMille() / PER_MILLE_OF_PART);
            for (int part = 0; part <= last; part++) {
                reached[part]++;
            }
        }

        Insight insight() {
            return new Insight(
                    views,
                    viewers.size(),
                    views == 0 ? 0 : watchedMillis / views,
                    Arrays.stream(reached).boxed().toList());
        }
    }

    void add(UsageEvent event) {
        files.computeIfAbsent(event.file(), first -> new OfFile()).add(event);
    }

    Insight of(RecordingFileId file) {
        return files.getOrDefault(file, new OfFile()).insight();
    }
}
