package io.reelkeep.media.timeline;

import io.reelkeep.media.isobmff.parse.AvcConfig;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.timeline.Span.Stretch;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides where H.264 parameter sets must travel in the samples: nowhere as long as all agree, else before every sync
 * sample of the file. Only before those of the odd piece would do until somebody seeks back.
 */
final class ParamSetPlanner {
    private final boolean needed;
    private final Map<AvcConfig, ByteBuffer> literals = new HashMap<>();

    ParamSetPlanner(List<Span> spans) {
        this.needed = spans.stream()
                        .flatMap(span -> span.video().stream())
                        .flatMap(Format::usedEntries)
                        .flatMap(entry -> entry.avc().stream())
                        .map(AvcConfig::parameterSets)
                        .distinct()
                        .count()
                > 1;
    }

    /** What to put before a sync sample. */
    Optional<ByteBuffer> before(Stretch stretch, int sample) {
        if (!needed) {
            return Optional.empty();
        }
        SampleEntry entry = stretch.track().entryOf(sample);
        return entry.avc()
                .filter(avc -> !avc.parameterSets().isEmpty())
                .map(avc -> literals.computeIfAbsent(
                        avc, config -> ByteBuffer.wrap(config.inBand()).asReadOnlyBuffer()));
    }
}
