package io.reelkeep.domain.kit;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;

/** Captures and their segments. */
public final class SampleCaptures {
    private SampleCaptures() {}

    /** Open since noon, in a house of its own. */
    public static Capture open() {
        return open(
                new TenantId(SampleIds.next()),
                new RecordingId(SampleIds.next()),
                new MeetingId(SampleIds.next()),
                new UserId("teacher"),
                Origin.LOCAL);
    }

    public static Capture open(Meeting meeting, RecordingId recording, UserId recorder, Origin origin) {
        return open(meeting.tenant(), recording, meeting.id(), recorder, origin);
    }

    private static Capture open(
            TenantId tenant, RecordingId recording, MeetingId meeting, UserId recorder, Origin origin) {
        return Capture.open(
                new CaptureId(SampleIds.next()),
                tenant,
                recording,
                meeting,
                recorder,
                origin,
                CaptureOptions.DEFAULT,
                SampleTenants.NOON);
    }

    /** Twenty seconds, one after the other from noon. */
    public static Segment segment(int number) {
        return segment(number, SampleIds.blob());
    }

    public static Segment segment(int number, BlobId blob) {
        return segment(number, blob, SampleTenants.NOON.plusSeconds(20L * (number - 1)), Duration.ofSeconds(20));
    }

    public static Segment segment(int number, Instant startsAt, Duration length) {
        return segment(number, SampleIds.blob(), startsAt, length);
    }

    private static Segment segment(int number, BlobId blob, Instant startsAt, Duration length) {
        return new Segment(
                number,
                startsAt,
                startsAt.plus(length),
                blob,
                100_000L + number,
                SampleIds.sha256("segment " + number),
                startsAt.plus(length));
    }
}
