package io.reelkeep.application.deletion;

import io.reelkeep.application.deletion.port.Tombstones;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobInventory;
import io.reelkeep.application.shared.port.StatementSigner;
import io.reelkeep.domain.deletion.DeletedObject;
import io.reelkeep.domain.deletion.DeletionReceipt;
import io.reelkeep.domain.deletion.DeletionReceipt.StoreCheck;
import io.reelkeep.domain.deletion.Tombstone;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows what was deleted, and proves it (F12-F15, F43, F44). For callers that see their whole tenant. */
public final class ShowReceipt {
    /** More are not asked about while somebody waits; the task that erased them has asked about all. */
    static final int MAX_CHECKED = 2_000;

    private final Workbench bench;
    private final Tombstones tombstones;
    private final BlobInventory inventory;
    private final StatementSigner signer;

    public ShowReceipt(Workbench bench, Tombstones tombstones, BlobInventory inventory, StatementSigner signer) {
        this.bench = bench;
        this.tombstones = tombstones;
        this.inventory = inventory;
        this.signer = signer;
    }

    /**
     * What to list, the newest first.
     *
     * @param from inclusive
     * @param to inclusive
     * @param after id of the recording or file that the last page ended with; an unknown one is that of an empty rest
     */
    public record Query(Instant from, Instant to, Optional<Long> after, int limit) {}

    /** @throws Refusal RECORDING_UNKNOWN unless it was deleted as a whole; NOT_PERMITTED */
    public DeletionReceipt ofRecording(Caller caller, RecordingId recording) {
        TenantId tenant = caller.requireWholeTenant();
        Tombstone found = bench.transactions()
                .inOne(() -> tombstones.find(tenant, recording))
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "no recording " + recording + " was deleted"));
        return receipt(found, objects(tenant, recording));
    }

    /** @throws Refusal FILE_UNKNOWN unless it was deleted out of this recording; NOT_PERMITTED */
    public DeletionReceipt ofFile(Caller caller, RecordingId recording, RecordingFileId file) {
        TenantId tenant = caller.requireWholeTenant();
        Tombstone found = bench.transactions()
                .inOne(() -> tombstones.find(tenant, file))
                .filter(tombstone -> tombstone.recording().equals(recording))
                .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "no file " + file + " was deleted"));
        return receipt(
                found,
                objects(tenant, recording).stream()
                        .filter(object -> object.file().equals(Optional.of(file)))
                        .toList());
    }

    /** What was deleted in a span of time. @throws Refusal NOT_PERMITTED */
    public List<Tombstone> list(Caller caller, Query query) {
        TenantId tenant = caller.requireWholeTenant();
        return bench.transactions().inOne(() -> {
            Optional<Tombstone> after = query.after()
                    .flatMap(id -> tombstones
                            .find(tenant, new RecordingFileId(id))
                            .or(() -> tombstones.find(tenant, new RecordingId(id))));
            return query.after().isPresent() && after.isEmpty()
                    ? List.of()
                    : tombstones.list(tenant, query.from(), query.to(), after, query.limit());
        });
    }

    private List<DeletedObject> objects(TenantId tenant, RecordingId recording) {
        return bench.transactions().inOne(() -> tombstones.objects(tenant, recording));
    }

    private DeletionReceipt receipt(Tombstone tombstone, List<DeletedObject> objects) {
        List<DeletedObject> asked = objects.stream().limit(MAX_CHECKED).toList();
        long present = asked.stream()
                .filter(object -> inventory.sizeBytes(object.blob()).isPresent())
                .count();
        var check = new StoreCheck(bench.now(), asked.size(), Math.toIntExact(present));
        var receipt = new DeletionReceipt(tombstone, objects, check, "");
        return receipt.signed(signer.sign(tombstone.tenant(), receipt.text()));
    }
}
