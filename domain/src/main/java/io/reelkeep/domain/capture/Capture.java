package io.reelkeep.domain.capture;

import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recording under way: segments arrive in any order until it is stopped and complete, or falls silent; then it is
 * sealed and cut into files. It ends in files or in failures with a reason, never in waiting for ever.
 */
public final class Capture {
    private final CaptureId id;
    private final TenantId tenant;
    private final RecordingId recording;
    private final MeetingId meeting;
    private final UserId recorder;
    private final Origin origin;
    private final CaptureOptions options;
    private final Instant openedAt;
    private final List<FilePart> parts;
    private CaptureState state;
    private Instant lastDataAt;
    private Optional<Instant> stoppedAt;
    private Optional<Integer> expectedSegments;
    private Optional<CloseCause> cause;
    private int receivedSegments;
    private int highestSegment;
    private long receivedBytes;

    /**
     * Everything a store keeps of a capture; its segments are kept beside it.
     *
     * @param lastDataAt the last sign of life: a segment, a part of one, or a heartbeat
     */
    public record Snapshot(
            CaptureId id,
            TenantId tenant,
            RecordingId recording,
            MeetingId meeting,
            UserId recorder,
            Origin origin,
            CaptureOptions options,
            CaptureState state,
            Instant openedAt,
            Instant lastDataAt,
            Optional<Instant> stoppedAt,
            Optional<Integer> expectedSegments,
            Optional<CloseCause> cause,
            int receivedSegments,
            int highestSegment,
            long receivedBytes,
            List<FilePart> parts) {
        public Snapshot {
            parts = List.copyOf(parts);
        }
    }

    private Capture(Snapshot snapshot) {
        this.id = snapshot.id();
        this.tenant = snapshot.tenant();
        this.recording = snapshot.recording();
        this.meeting = snapshot.meeting();
        this.recorder = snapshot.recorder();
        this.origin = snapshot.origin();
        this.options = snapshot.options();
        this.state = snapshot.state();
        this.openedAt = snapshot.openedAt();
        this.lastDataAt = snapshot.lastDataAt();
        this.stoppedAt = snapshot.stoppedAt();
        this.expectedSegments = snapshot.expectedSegments();
        this.cause = snapshot.cause();
        this.receivedSegments = snapshot.receivedSegments();
        this.highestSegment = snapshot.highestSegment();
        this.receivedBytes = snapshot.receivedBytes();
        this.parts = new ArrayList<>(snapshot.parts());
    }

    public static Capture open(
            CaptureId id,
            TenantId tenant,
            RecordingId recording,
            MeetingId meeting,
            UserId recorder,
            Origin origin,
            CaptureOptions options,
            Instant now) {
        return new Capture(new Snapshot(
                id,
                tenant,
                recording,
                meeting,
                recorder,
                origin,
                options,
                CaptureState.OPEN,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                List.of()));
    }

    public static Capture restore(Snapshot snapshot) {
        return new Capture(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                tenant,
                recording,
                meeting,
                recorder,
                origin,
                options,
                state,
                openedAt,
                lastDataAt,
                stoppedAt,
                expectedSegments,
                cause,
                receivedSegments,
                highestSegment,
                receivedBytes,
                parts);
    }

    /** Counts a segment that was not there before. Late ones still come in after the stop (F93), none after sealing. */
    public void receive(Segment segment, Instant now) {
        refuseUnlessAccepting(segment.number());
        receivedSegments++;
        receivedBytes += segment.sizeBytes();
        highestSegment = Math.max(highestSegment, segment.number());
        isAlive(now);
    }

    /** Refuses a segment that could not be received, before its bytes are read. */
    public void refuseUnlessAccepting(int segmentNumber) {
        if (state == CaptureState.SEALED) {
            throw new Refusal(Reason.CAPTURE_CLOSED, "the capture is closed; open a new one to go on recording");
        }
        expectedSegments.ifPresent(count -> {
            if (segmentNumber > count) {
                throw new Refusal(
                        Reason.SEGMENT_BEYOND_COUNT, "the capture was stopped with " + count + " segments in all");
            }
        });
    }

    /** A sign of life: the recorder is there, even if no segment is complete yet. Never moves backwards. */
    public void isAlive(Instant now) {
        if (now.isAfter(lastDataAt)) {
            lastDataAt = now;
        }
    }

    /**
     * The recorder has finished.
     *
     * @param segmentCount how many segments there are in all; those that are missing may still arrive
     * @return false when it had been stopped before with the same count, or had closed itself: nothing changed
     */
    public boolean stop(int segmentCount, Instant now) {
        if (segmentCount < 0 || segmentCount > Segment.MAX_NUMBER) {
            throw new Refusal(Reason.BAD_PARAMETER, "the segment count must be between 0 and " + Segment.MAX_NUMBER);
        }
        if (state == CaptureState.SEALED && expectedSegments.isEmpty()) {
            return false;
        }
        if (expectedSegments.isPresent()) {
            if (expectedSegments.get() != segmentCount) {
                throw new Refusal(
                        Reason.STOPPED_WITH_OTHER_COUNT,
                        "already stopped with " + expectedSegments.get() + " segments");
            }
            return false;
        }
        if (segmentCount < highestSegment) {
            throw new Refusal(Reason.COUNT_BELOW_RECEIVED, "segment " + highestSegment + " has already been received");
        }
        state = CaptureState.STOPPED;
        expectedSegments = Optional.of(segmentCount);
        stoppedAt = Optional.of(now);
        return true;
    }

    /** Stopped, and every segment is in: it can be sealed at once. */
    public boolean isComplete() {
        return state == CaptureState.STOPPED && receivedSegments == expectedSegments.orElse(-1);
    }

    /** When the waiting ends unless data comes; empty once sealed. */
    public Optional<Instant> waitsUntil(PatienceRule patience) {
        return switch (state) {
            case OPEN -> Optional.of(lastDataAt.plus(patience.silence()));
            case STOPPED ->
                Optional.of(later(lastDataAt, stoppedAt.orElse(lastDataAt)).plus(patience.lateness()));
            case SEALED -> Optional.empty();
        };
    }

    /** Cuts off what is full already, while more is coming. Segments in the order of their numbers. */
    public List<FilePart> rollOver(List<Segment> segments, RolloverRule rule) {
        return addParts(rule.cutFull(segments, nextSegment()));
    }

    /** Accepts nothing more and cuts the rest into files. What arrived is kept (F131). */
    public List<FilePart> seal(List<Segment> segments, RolloverRule rule) {
        cause = Optional.of(causeOfClosing());
        state = CaptureState.SEALED;
        int next = nextSegment();
        List<Segment> rest =
                segments.stream().filter(segment -> segment.number() >= next).toList();
        return addParts(rule.cut(rest));
    }

    /**
     * Somebody begins to make the files of a part.
     *
     * @return the part with its new fencing number; empty when there is nothing to do
     */
    public Optional<FilePart> begin(int part) {
        Optional<FilePart> begun = part(part).filter(FilePart::isPending).map(FilePart::begun);
        begun.ifPresent(this::replace);
        return begun;
    }

    /** @return false when another one has begun since: the result must be thrown away */
    public boolean made(int part, int attempt, List<RecordingFileId> files) {
        return replaceIfMine(part, attempt, part(part).map(mine -> mine.made(files)));
    }

    /** @return false when another one has begun since */
    public boolean failed(int part, int attempt, String why) {
        return replaceIfMine(part, attempt, part(part).map(mine -> mine.failed(why)));
    }

    /** Makes failed parts pending again. @return those parts */
    public List<FilePart> retry() {
        List<FilePart> again = parts.stream()
                .filter(part -> part.state() == FilePart.State.FAILED)
                .map(FilePart::begun)
                .toList();
        again.forEach(this::replace);
        return again;
    }

    public boolean isSealed() {
        return state == CaptureState.SEALED;
    }

    /** Sealed, and every part has been decided. */
    public boolean isFinished() {
        return state == CaptureState.SEALED && parts.stream().noneMatch(FilePart::isPending);
    }

    /** How far it has come. Says READY as soon as one part has its files and none is pending. */
    public CaptureStage stage() {
        if (!isSealed()) {
            return CaptureStage.UPLOADING;
        }
        if (!isFinished()) {
            return CaptureStage.STITCHING;
        }
        boolean plays = parts.stream().anyMatch(part -> part.state() == FilePart.State.MADE);
        return plays ? CaptureStage.READY : CaptureStage.FAILED;
    }

    /** Of the announced count, else of the highest number seen; rounded down, so that 100 means all. */
    public int progressPercent() {
        long all = expectedSegments.orElse(highestSegment);
        if (all == 0) {
            return expectedSegments.isPresent() ? 100 : 0;
        }
        return (int) (receivedSegments * 100L / all);
    }

    /** Why a part, or the whole capture, gave no file. */
    public Optional<String> failure() {
        if (parts.isEmpty()) {
            return Optional.of("nothing_received");
        }
        return parts.stream().flatMap(part -> part.failure().stream()).findFirst();
    }

    public CaptureId id() {
        return id;
    }

    public TenantId tenant() {
        return tenant;
    }

    public RecordingId recording() {
        return recording;
    }

    public MeetingId meeting() {
        return meeting;
    }

    public UserId recorder() {
        return recorder;
    }

    public Origin origin() {
        return origin;
    }

    public CaptureOptions options() {
        return options;
    }

    public CaptureState state() {
        return state;
    }

    public List<FilePart> parts() {
        return List.copyOf(parts);
    }

    private CloseCause causeOfClosing() {
        if (state == CaptureState.OPEN) {
            return CloseCause.SILENT;
        }
        return isComplete() ? CloseCause.STOPPED : CloseCause.STOPPED_INCOMPLETE;
    }

    /** The number that the next file begins with, or a higher one if that never comes. */
    public int nextSegment() {
        return parts.isEmpty() ? 1 : parts.get(parts.size() - 1).lastSegment() + 1;
    }

    private List<FilePart> addParts(List<RolloverRule.Span> spans) {
        var added = new ArrayList<FilePart>();
        for (RolloverRule.Span span : spans) {
            FilePart part = FilePart.of(parts.size() + 1, span.first(), span.last());
            parts.add(part);
            added.add(part);
        }
        return added;
    }

    private Optional<FilePart> part(int number) {
        return parts.stream().filter(part -> part.number() == number).findFirst();
    }

    private boolean replaceIfMine(int part, int attempt, Optional<FilePart> next) {
        boolean mine = part(part)
                .filter(FilePart::isPending)
                .filter(pending -> pending.attempt() == attempt)
                .isPresent();
        if (mine) {
            next.ifPresent(this::replace);
        }
        return mine;
    }

    private void replace(FilePart part) {
        parts.set(part.number() - 1, part);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
