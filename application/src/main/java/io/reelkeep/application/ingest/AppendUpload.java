package io.reelkeep.application.ingest;

import io.reelkeep.application.ingest.port.Uploads;
import io.reelkeep.application.ingest.port.Writer;
import io.reelkeep.application.shared.Blobs;
import io.reelkeep.application.shared.BodyUnderWay;
import io.reelkeep.application.shared.RollCall;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes in the next bytes of a whole file (tus PATCH). One request at a time writes to an upload, on whichever node. A node
 * that has had the turn keeps it between its requests, so that those that follow need not say that they begin; whoever
 * else comes takes it over, at once between two requests, and from one at work when its node died or has not said for a
 * while that it goes on.
 */
public final class AppendUpload {
    /** A sign is given every 15 seconds while bytes come; a body that stands still is cut off before this. */
    static final Duration WRITER_LIVES = Duration.ofSeconds(45);

    /** The time that is left is renewed when a part of it is gone: of a day, once a minute. It costs a second row. */
    private static final int PARTS_OF_EXPIRY = 1440;

    private final Workbench bench;
    private final Uploads uploads;
    private final Blobs blobs;
    private final UploadLimits limits;
    private final RollCall roll;
    private final Set<Place> underWay = ConcurrentHashMap.newKeySet();

    public AppendUpload(Workbench bench, Uploads uploads, Blobs blobs, UploadLimits limits, RollCall roll) {
        this.bench = bench;
        this.uploads = uploads;
        this.blobs = blobs;
        this.limits = limits;
        this.roll = roll;
    }

    /**
     * Makes the bytes durable, then tells the new offset. When {@code body} breaks off, what came is kept; when it
     * throws a refusal, the bytes of this call are discarded.
     *
     * @throws Refusal OFFSET_CONFLICT when {@code offset} is not where the upload stands, or another request is writing
     */
    public Upload append(TenantId tenant, UploadId id, long offset, InputStream body) {
        var place = new Place(tenant, id);
        if (!underWay.add(place)) {
            throw othersAtWork();
        }
        try {
            Turn turn = bench.transactions().inOne(() -> begin(place, offset));
            return turn.from().isComplete() ? turn.from() : write(turn, body);
        } finally {
            underWay.remove(place);
        }
    }

    private record Place(TenantId tenant, UploadId id) {}

    /** One request that writes, with how it found the upload, and the call that the turn was taken with. */
    private record Turn(Upload from, long call) {
        TenantId tenant() {
            return from.tenant();
        }

        UploadId id() {
            return from.id();
        }
    }

    /** A turn that is ours is gone on with on the strength of a look: whether it still was is asked when the bytes are here. */
    private Turn begin(Place place, long offset) {
        Upload upload = standingAt(offset, place.id(), uploads.find(place.tenant(), place.id()));
        return uploads.writer(place.tenant(), place.id())
                .filter(last -> last.node() == roll.life())
                .map(ours -> new Turn(upload, ours.call()))
                .orElseGet(() -> take(place, offset));
    }

    private Turn take(Place place, long offset) {
        Upload upload = standingAt(offset, place.id(), uploads.lock(place.tenant(), place.id()));
        if (uploads.writer(place.tenant(), place.id()).filter(this::isAtWork).isPresent()) {
            throw othersAtWork();
        }
        var turn = new Turn(upload, bench.ids().next());
        if (!upload.isComplete()) {
            uploads.setWriter(place.tenant(), place.id(), writing(turn));
        }
        return turn;
    }

    private Upload standingAt(long offset, UploadId id, Optional<Upload> found) {
        Upload upload = found.filter(
                        one -> !one.isExpiredAt(bench.now()) && one.blockBytes().isEmpty())
                .orElseThrow(() -> unknown(id));
        if (upload.offsetBytes() != offset) {
            throw new Refusal(Reason.OFFSET_CONFLICT, "the upload stands at " + upload.offsetBytes());
        }
        return upload;
    }

    private boolean isAtWork(Writer writer) {
        return bench.now().isBefore(writer.until()) && roll.isAlive(writer.node());
    }

    private Optional<Writer> writing(Turn turn) {
        return Optional.of(new Writer(roll.life(), turn.call(), bench.now().plus(WRITER_LIVES)));
    }

    private Upload write(Turn turn, InputStream body) {
        try {
            Upload from = turn.from();
            var bounded = new BoundedBody(body, from.lengthBytes() - from.offsetBytes());
            var coming = new BodyUnderWay(
                    bounded, bench.clock(), () -> bench.transactions().inOne(() -> goOn(turn)));
            long reached = blobs.store().append(from.blob(), from.offsetBytes(), coming);
            return bench.transactions().inOne(() -> grow(turn, reached));
        } catch (RuntimeException failure) {
            giveUp(turn, failure);
            throw failure;
        }
    }

    private void goOn(Turn turn) {
        requireTurn(turn);
        uploads.setWriter(turn.tenant(), turn.id(), writing(turn));
        blobs.touch(turn.tenant(), turn.from().blob());
    }

    /** @throws Refusal OFFSET_CONFLICT when somebody else has taken the turn over */
    private Upload requireTurn(Turn turn) {
        Upload upload = uploads.lock(turn.tenant(), turn.id()).orElseThrow(() -> unknown(turn.id()));
        if (ours(turn).isEmpty() || upload.offsetBytes() != turn.from().offsetBytes()) {
            throw new Refusal(Reason.OFFSET_CONFLICT, "another request has taken over this upload");
        }
        return upload;
    }

    private Optional<Writer> ours(Turn turn) {
        return uploads.writer(turn.tenant(), turn.id()).filter(last -> last.isOf(roll.life(), turn.call()));
    }

    private Upload grow(Turn turn, long reached) {
        Upload upload = requireTurn(turn);
        Instant expiry = bench.now().plus(limits.expiry());
        boolean isFresh = isFresh(upload.expiresAt(), expiry);
        Upload grown = upload.grownTo(reached, isFresh ? upload.expiresAt() : expiry);
        uploads.save(grown);
        rest(turn);
        if (grown.isComplete()) {
            // From here on the bytes are owed to the client: they must not grow old while the rest waits to be done.
            blobs.confirm(turn.tenant(), grown.blob(), grown.lengthBytes());
            bench.later(
                    new Task(TaskKind.FINISH_UPLOAD, turn.tenant(), turn.id().toString()));
        } else if (!isFresh) {
            blobs.touch(turn.tenant(), grown.blob());
        }
        return grown;
    }

    /** What was given by another setting, and lasts longer, is not. */
    private boolean isFresh(Instant known, Instant expiry) {
        Duration part = limits.expiry().dividedBy(PARTS_OF_EXPIRY);
        return !expiry.isBefore(known) && expiry.isBefore(known.plus(part));
    }

    private void rest(Turn turn) {
        ours(turn)
                .filter(writer -> !writer.isResting())
                .ifPresent(writer -> uploads.setWriter(turn.tenant(), turn.id(), Optional.of(writer.resting())));
    }

    /** So that the next request, on another node perhaps, need not wait until this one's time is up. */
    private void giveUp(Turn turn, RuntimeException failure) {
        try {
            bench.transactions().inOne(() -> {
                uploads.lock(turn.tenant(), turn.id());
                rest(turn);
            });
        } catch (DatabaseException away) {
            // Its time will be up; what went wrong first is what the caller must learn.
            failure.addSuppressed(away);
        }
    }

    private static Refusal othersAtWork() {
        return new Refusal(Reason.OFFSET_CONFLICT, "another request is writing to this upload");
    }

    private static Refusal unknown(UploadId id) {
        return new Refusal(Reason.UPLOAD_UNKNOWN, "there is no upload " + id);
    }
}
