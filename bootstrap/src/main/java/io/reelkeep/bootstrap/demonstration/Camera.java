package io.reelkeep.bootstrap.demonstration;

import io.reelkeep.application.capture.AcceptSegment;
import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.capture.StopCapture;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.media.io.StandalonePiece;
import io.reelkeep.media.jcodec.TestPicture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Films the generated test picture and sends it in as any recorder does, only without waiting for the time to pass. */
public final class Camera {
    private static final int SEGMENT_SECONDS = 5;

    private final StartCapture starts;
    private final AcceptSegment accepts;
    private final StopCapture stops;

    public Camera(StartCapture starts, AcceptSegment accepts, StopCapture stops) {
        this.starts = starts;
        this.accepts = accepts;
        this.stops = stops;
    }

    /** One take of the meeting, by whoever created it; it is complete when this returns. */
    void film(Meeting meeting, String name, int seconds, Instant begin) {
        var options = new CaptureOptions(
                Optional.of(name),
                List.of(),
                0,
                CaptureOptions.DEFAULT.source(),
                CaptureOptions.DEFAULT.recordsAudioToo());
        Capture capture = starts.start(
                new StartCapture.Command(meeting.tenant(), meeting.id(), meeting.creator(), Origin.CLOUD, options));
        List<StandalonePiece> pieces = TestPicture.pieces(seconds, SEGMENT_SECONDS);
        for (int number = 1; number <= pieces.size(); number++) {
            send(meeting.tenant(), capture.id(), number, pieces.get(number - 1), begin);
        }
        stops.stop(meeting.tenant(), capture.id(), pieces.size());
    }

    private void send(TenantId tenant, CaptureId capture, int number, StandalonePiece piece, Instant begin) {
        byte[] bytes = bytes(piece);
        accepts.accept(new AcceptSegment.Command(
                tenant,
                capture,
                number,
                begin.plusMillis(piece.startMillis()),
                begin.plusMillis(piece.endMillis()),
                Optional.empty(),
                Optional.of((long) bytes.length),
                new ByteArrayInputStream(bytes)));
    }

    private static byte[] bytes(StandalonePiece piece) {
        var bytes = new ByteArrayOutputStream();
        try {
            piece.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
