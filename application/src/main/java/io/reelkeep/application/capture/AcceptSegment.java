package io.reelkeep.application.capture;

import io.reelkeep.application.capture.port.Captures;
import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.BodyUnderWay;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.StoredBlob;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.capture.SegmentOffer;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Takes in one segment of a recording that is being made. */
public final class AcceptSegment {
    private final Workbench bench;
    private final Captures captures;
    private final Segments segments;
    private final Blobs blobs;
    private final CaptureSealer sealer;

    public AcceptSegment(Workbench bench, Captures captures, Segments segments, Blobs blobs, CaptureSealer sealer) {
        this.bench = bench;
        this.captures = captures;
        this.segments = segments;
        this.blobs = blobs;
        this.sealer = sealer;
    }

    /**
     * A segment as it was sent.
     *
     * @param digest what the sender says the bytes hash to; checked. Empty where the sender says it in another way, of
     *     which the body takes care: it throws a refusal when the bytes are others
     * @param lengthBytes what the sender says the length is; checked when given
     * @param startsAt as in {@link Segment}
     */
    public record Command(
            TenantId tenant,
            CaptureId capture,
            int number,
            Instant startsAt,
            Instant endsAt,
            Optional<Sha256> digest,
            Optional<Long> lengthBytes,
            InputStream body) {
        public Command {
            Segment.check(number, startsAt, endsAt);
        }
    }

    /**
     * Bytes first, outside any transaction; then the fact, in one. When this returns, the segment survives anything.
     *
     * @throws Refusal SEGMENT_CONFLICT for other bytes under a known number, DIGEST_MISMATCH or LENGTH_MISMATCH with
     *     nothing stored, CAPTURE_CLOSED once the capture is sealed
     */
    public SegmentOffer accept(Command command) {
        Optional<BlobId> intended = bench.transactions().inOne(() -> intendUnlessKnown(command));
        return intended.map(blob -> store(command, blob)).orElseGet(() -> repeat(command));
    }

    private SegmentOffer store(Command command, BlobId intended) {
        var body = new BodyUnderWay(
                command.body(), bench.clock(), () -> bench.transactions().inOne(() -> isAlive(command, intended)));
        StoredBlob stored = blobs.write(command.tenant(), intended, body, blob -> refuseOther(command, blob));
        try {
            return bench.transactions().inOne(() -> record(command, stored));
        } catch (Refusal refused) {
            blobs.discard(command.tenant(), stored.id(), refused);
            throw refused;
        }
    }

    /** @return empty when exactly this segment is here already, whatever has become of the capture since */
    private Optional<BlobId> intendUnlessKnown(Command command) {
        Capture capture = captures.find(command.tenant(), command.capture()).orElseThrow(() -> unknown(command));
        if (isKnown(command, command.digest())) {
            return Optional.empty();
        }
        capture.refuseUnlessAccepting(command.number());
        captures.touch(command.tenant(), command.capture(), bench.now());
        return Optional.of(blobs.intend(command.tenant()));
    }

    private boolean isKnown(Command command, Optional<Sha256> digest) {
        Optional<Segment> known = segments.find(command.tenant(), command.capture(), command.number());
        known.filter(segment -> !segment.digest().equals(digest.orElse(segment.digest())))
                .ifPresent(segment -> {
                    throw new Refusal(
                            Reason.SEGMENT_CONFLICT,
                            "segment " + segment.number() + " is here with other bytes, SHA-256 " + segment.digest());
                });
        return known.isPresent();
    }

    private SegmentOffer record(Command command, StoredBlob stored) {
        Capture capture = captures.lock(command.tenant(), command.capture()).orElseThrow(() -> unknown(command));
        if (isKnown(command, Optional.of(stored.digest()))) {
            blobs.condemn(command.tenant(), stored.id());
            return SegmentOffer.REPEATED;
        }
        var segment = new Segment(
                command.number(),
                command.startsAt(),
                command.endsAt(),
                stored.id(),
                stored.sizeBytes(),
                stored.digest(),
                bench.now());
        capture.receive(segment, bench.now());
        blobs.confirm(command.tenant(), stored.id(), stored.sizeBytes());
        segments.add(command.tenant(), command.capture(), segment);
        if (capture.isComplete()) {
            sealer.seal(capture);
        } else {
            captures.save(capture);
        }
        return SegmentOffer.ACCEPTED;
    }

    private void isAlive(Command command, BlobId blob) {
        captures.touch(command.tenant(), command.capture(), bench.now());
        blobs.touch(command.tenant(), blob);
    }

    /** A repeat is only believed when its bytes are what it says. */
    private SegmentOffer repeat(Command command) {
        Sha256 sent = Digests.sha256(command.body());
        if (!sent.equals(command.digest().orElse(sent))) {
            throw new Refusal(Reason.DIGEST_MISMATCH, "the bytes do not hash to the digest that was sent");
        }
        bench.transactions().inOne(() -> isKnown(command, Optional.of(sent)));
        return SegmentOffer.REPEATED;
    }

    private static void refuseOther(Command command, StoredBlob blob) {
        command.lengthBytes().filter(length -> length != blob.sizeBytes()).ifPresent(length -> {
            throw new Refusal(Reason.LENGTH_MISMATCH, "announced " + length + " bytes, received " + blob.sizeBytes());
        });
        if (!blob.digest().equals(command.digest().orElse(blob.digest()))) {
            throw new Refusal(
                    Reason.DIGEST_MISMATCH, "the bytes hash to " + blob.digest() + ", not to the digest that was sent");
        }
        if (blob.sizeBytes() == 0) {
            throw new Refusal(Reason.BAD_PARAMETER, "a segment must not be empty");
        }
    }

    private static Refusal unknown(Command command) {
        return new Refusal(Reason.CAPTURE_UNKNOWN, "there is no capture " + command.capture());
    }
}
