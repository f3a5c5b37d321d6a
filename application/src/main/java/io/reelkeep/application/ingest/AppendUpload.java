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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes in the next bytes of a whole file (tus PATCH). One request at a time writes to an upload, on whichever node; the request
 * of a node that died, or that has not said for a while that it goes on, is written over by the next.
 */
public final class AppendUpload {
    /** A sign is given every 15 seconds while bytes come; a body that stands still is cut off before this. */
    static final Duration WRITER_LIVES = Duration.ofSeconds(45);

    private final Workbench bench;
    private final Uploads uploads;
    private final Blobs blobs;
    private final UploadLimits limits;
    private final RollCall roll;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

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
        var turn = new Turn(tenant, id, offset, bench.ids().next());
        underWay.add(turn.call());
        try {
            Upload upload = bench.transactions().inOne(() -> begin(turn));
            return upload.isComplete() ? upload : write(turn, upload, body);
        } finally {
            underWay.remove(turn.call());
        }
    }

    /** One request, which wants to write to an upload from an offset on. */
    private record Turn(TenantId tenant, UploadId id, long offset, long call) {}

    private Upload begin(Turn turn) {
        Upload upload = uploads.lock(turn.tenant(), turn.id())
                .filter(found ->
                        !found.isExpiredAt(bench.now()) && found.blockBytes().isEmpty())
                .orElseThrow(() -> unknown(turn.id()));
        if (upload.offsetBytes() != turn.offset()) {
            throw new Refusal(Reason.OFFSET_CONFLICT, "the upload stands at " + upload.offsetBytes());
        }
        if (uploads.writer(turn.tenant(), turn.id()).filter(this::isAtWork).isPresent()) {
            throw new Refusal(Reason.OFFSET_CONFLICT, "another request is writing to this upload");
        }
        if (!upload.isComplete()) {
            uploads.setWriter(turn.tenant(), turn.id(), Optional.of(writer(turn)));
        }
        return upload;
    }

    private boolean isAtWork(Writer writer) {
        boolean isOver = writer.node() == roll.life() && !underWay.contains(writer.call());
        return !isOver && bench.now().isBefore(writer.until()) && roll.isAlive(writer.node());
    }

    private Writer writer(Turn turn) {
        return new Writer(roll.life(), turn.call(), bench.now().plus(WRITER_LIVES));
    }

    private Upload write(Turn turn, Upload upload, InputStream body) {
        try {
            var bounded = new BoundedBody(body, upload.lengthBytes() - turn.offset());
            var coming = new BodyUnderWay(
                    bounded, bench.clock(), () -> bench.transactions().inOne(() -> goOn(turn, upload)));
            long reached = blobs.store().append(upload.blob(), turn.offset(), coming);
            return bench.transactions().inOne(() -> grow(turn, reached));
        } catch (RuntimeException failure) {
            giveUp(turn, failure);
            throw failure;
        }
    }

    private void goOn(Turn turn, Upload upload) {
        requireTurn(turn);
        uploads.setWriter(turn.tenant(), turn.id(), Optional.of(writer(turn)));
        blobs.touch(turn.tenant(), upload.blob());
    }

    /** @throws Refusal OFFSET_CONFLICT when this node was taken for dead, and somebody else has begun */
    private Upload requireTurn(Turn turn) {
        Upload upload = uploads.lock(turn.tenant(), turn.id()).orElseThrow(() -> unknown(turn.id()));
        boolean isOurs = uploads.writer(turn.tenant(), turn.id())
                .filter(writer(turn)::isSameCall)
                .isPresent();
        if (!isOurs || upload.offsetBytes() != turn.offset()) {
            throw new Refusal(Reason.OFFSET_CONFLICT, "another request has taken over this upload");
        }
        return upload;
    }

    private Upload grow(Turn turn, long reached) {
        Upload grown = requireTurn(turn).grownTo(reached, bench.now().plus(limits.expiry()));
        uploads.save(grown);
        uploads.setWriter(turn.tenant(), turn.id(), Optional.empty());
        if (grown.isComplete()) {
            // From here on the bytes are owed to the client: they must not grow old while the rest waits to be done.
            blobs.confirm(turn.tenant(), grown.blob(), grown.lengthBytes());
            bench.later(
                    new Task(TaskKind.FINISH_UPLOAD, turn.tenant(), turn.id().toString()));
        } else {
            blobs.touch(turn.tenant(), grown.blob());
        }
        return grown;
    }

    /** So that the next request, on another node perhaps, need not wait until this one's time is up. */
    private void giveUp(Turn turn, RuntimeException failure) {
        try {
            bench.transactions().inOne(() -> {
                uploads.lock(turn.tenant(), turn.id());
                uploads.writer(turn.tenant(), turn.id())
                        .filter(writer(turn)::isSameCall)
                        .ifPresent(ours -> uploads.setWriter(turn.tenant(), turn.id(), Optional.empty()));
            });
        } catch (DatabaseException away) {
            // Its time will be up; what went wrong first is what the caller must learn.
            failure.addSuppressed(away);
        }
    }

    private static Refusal unknown(UploadId id) {
        return new Refusal(Reason.UPLOAD_UNKNOWN, "there is no upload " + id);
    }
}
