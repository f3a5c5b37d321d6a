package io.reelkeep.persistence.recording;

import io.reelkeep.domain.recording.Origin;
import java.time.Instant;

/** What of a recording the counters of lists know. */
record CountedAs(long tenant, String owner, Instant startedAt, Origin origin) {}
