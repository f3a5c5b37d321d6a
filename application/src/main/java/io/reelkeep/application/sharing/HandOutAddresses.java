package io.reelkeep.application.sharing;

import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Gives whoever may have them addresses of files that work for a while, whatever the share settings say. */
public final class HandOutAddresses {
    private final Workbench bench;
    private final SharedRecordings found;

    public HandOutAddresses(Workbench bench, SharedRecordings found) {
        this.bench = bench;
        this.found = found;
    }

    /**
     * What the addresses are for.
     *
     * @param viewer who will use them, where that is known
     * @param lifetime how long they work
     */
    public record Order(TenantId tenant, Optional<UserId> viewer, Duration lifetime) {}

    /** A file, and what opens it: on the watch page, and to be taken along. */
    public record Address(RecordingFile file, Ticket watch, Ticket download) {}

    /** A recording and the addresses of its files, none while they are being made. */
    public record Addresses(Recording recording, List<Address> files) {
        public Addresses {
            files = List.copyOf(files);
        }
    }

    /** @throws Refusal RECORDING_UNKNOWN; SUBSCRIPTION_LAPSED while the tenant may not show anything (C23) */
    public Addresses ofAll(Order order, RecordingId id) {
        return bench.transactions().inOne(() -> {
            Recording recording = found.find(order.tenant(), id);
            return addresses(order, recording, isFinished(recording) ? recording.files() : List.of());
        });
    }

    /** @throws Refusal FILE_UNKNOWN; SUBSCRIPTION_LAPSED as above */
    public Addresses ofOne(Order order, RecordingFileId id) {
        return bench.transactions().inOne(() -> {
            Recording recording = found.recordings()
                    .holding(order.tenant(), id)
                    .orElseThrow(() -> new Refusal(Reason.FILE_UNKNOWN, "there is no file " + id));
            return addresses(order, recording, recording.file(id).stream().toList());
        });
    }

    /** One that opens all files at once, to be taken along. @throws Refusal as {@link #ofAll} */
    public Ticket toArchive(Order order, RecordingId id) {
        return bench.transactions().inOne(() -> {
            Recording recording = found.find(order.tenant(), id);
            found.refuseLapsed(order.tenant(), bench.now());
            return found.ticket(right(order, recording, Optional.empty(), true));
        });
    }

    private Addresses addresses(Order order, Recording recording, List<RecordingFile> files) {
        found.refuseLapsed(order.tenant(), bench.now());
        return new Addresses(
                recording,
                files.stream().map(file -> address(order, recording, file)).toList());
    }

    private Address address(Order order, Recording recording, RecordingFile file) {
        Optional<RecordingFileId> only = Optional.of(file.id());
        return new Address(
                file,
                found.ticket(right(order, recording, only, false)),
                found.ticket(right(order, recording, only, true)));
    }

    private Ticket.Right right(Order order, Recording recording, Optional<RecordingFileId> only, boolean mayDownload) {
        Instant endsAt = bench.now().plus(order.lifetime()).truncatedTo(ChronoUnit.SECONDS);
        return new Ticket.Right(order.tenant(), recording.id(), only, order.viewer(), mayDownload, endsAt);
    }

    private static boolean isFinished(Recording recording) {
        return recording.state() == RecordingState.READY || recording.state() == RecordingState.FAILED;
    }
}
