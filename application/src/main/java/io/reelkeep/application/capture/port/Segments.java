package io.reelkeep.application.capture.port;

import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** The segments of captures, by number. */
public interface Segments {
    /** @throws io.reelkeep.application.shared.port.DatabaseException.Duplicate when the number is taken */
    void add(TenantId tenant, CaptureId capture, Segment segment);

    Optional<Segment> find(TenantId tenant, CaptureId capture, int number);

    /** All with {@code from <= number <= to}, in the order of their numbers. */
    List<Segment> between(TenantId tenant, CaptureId capture, int from, int to);

    /**
     * Those from that number on, in the order of their numbers.
     *
     * @param limit at most that many
     */
    List<Segment> next(TenantId tenant, CaptureId capture, int from, int limit);

    /** Absent ones are fine. */
    void remove(TenantId tenant, CaptureId capture, int number);

    /** Sets a segment aside, for the reason given. */
    void quarantine(TenantId tenant, CaptureId capture, int number, String cause);

    /**
     * Those that were set aside, in the order of their numbers.
     *
     * @param limit at most that many
     */
    List<Segment> quarantined(TenantId tenant, CaptureId capture, int limit);

    /**
     * The numbers out of 1 to {@code upTo} that are not there, lowest first.
     *
     * @param limit at most that many
     */
    List<Integer> missing(TenantId tenant, CaptureId capture, int upTo, int limit);
}
