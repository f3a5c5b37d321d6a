package io.reelkeep.application.editing;

import io.reelkeep.application.editing.port.ClipOrders;
import io.reelkeep.application.editing.port.Clips;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.standing.port.Room;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipId;
import io.reelkeep.domain.editing.ClipName;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes on a clip; a worker makes it later. */
public final class OrderClip {
    /** How long a key stands for what was ordered under it. */
    static final Duration KEYS_ARE_KEPT = Duration.ofHours(25);

    private final Workbench bench;
    private final Footage footage;
    private final Room room;
    private final Clips clips;
    private final ClipOrders orders;

    public OrderClip(Workbench bench, Room room, Recordings recordings, Clips clips, ClipOrders orders) {
        this.bench = bench;
        this.footage = new Footage(bench, room.tenants(), recordings);
        this.room = room;
        this.clips = clips;
        this.orders = orders;
    }

    /**
     * An order.
     *
     * @param name of the new file; empty for that of its first source with {@code (clip)} behind it
     * @param key of the caller's choice: the same order under the same key is one order
     */
    public record Command(Caller caller, RecordingId recording, Cut cut, Optional<String> name, Optional<String> key) {}

    /**
     * The new clip, or the one that was ordered before under the same key.
     *
     * @throws Refusal IDEMPOTENCY_KEY_REUSED when something else was ordered under that key; QUOTA_EXHAUSTED when there is
     *     no room for what it will be about
     */
    public Clip order(Command command) {
        try {
            return bench.transactions().inOne(() -> once(command));
        } catch (DatabaseException.Duplicate atTheSameMoment) {
            return bench.transactions().inOne(() -> once(command));
        }
    }

    private Clip once(Command command) {
        Optional<ClipOrders.ClipOrder> earlier = command.key().flatMap(key -> {
            orders.forgetBefore(command.caller().tenant(), bench.now().minus(KEYS_ARE_KEPT));
            return orders.find(command.caller().tenant(), command.caller().app(), key);
        });
        return earlier.map(order -> known(command, order)).orElseGet(() -> take(command));
    }

    private Clip known(Command command, ClipOrders.ClipOrder earlier) {
        if (!earlier.request().equals(OrderDigest.of(command))) {
            throw new Refusal(
                    Reason.IDEMPOTENCY_KEY_REUSED, "clip " + earlier.clip() + " was ordered otherwise under this key");
        }
        return clips.find(earlier.tenant(), earlier.clip()).orElseThrow();
    }

    private Clip take(Command command) {
        var tenant = command.caller().tenant();
        Recording recording = footage.lock(tenant, command.recording());
        List<Range> kept = command.cut().kept(recording);
        room.refuseFull(tenant, aboutBytes(recording, kept), bench.now());
        Range first = kept.get(0);
        String name = command.name().orElseGet(() -> ClipName.of(first.fileOf(recording), taken(recording)));
        var id = new ClipId(bench.ids().next());
        Clip clip = Clip.ordered(id, tenant, recording.id(), name, command.cut(), bench.now());
        clips.add(clip);
        command.key()
                .ifPresent(key -> orders.add(new ClipOrders.ClipOrder(
                        tenant, command.caller().app(), key, OrderDigest.of(command), id, bench.now())));
        bench.later(new Task(TaskKind.CUT_CLIP, tenant, id.toString()));
        return clip;
    }

    /** As if every second of a file took the same place. */
    private static long aboutBytes(Recording recording, List<Range> kept) {
        return kept.stream()
                .mapToLong(range -> {
                    RecordingFile file = range.fileOf(recording);
                    double part = (double) (range.toMillis() - range.fromMillis()) / file.durationMillis();
                    return (long) (part * file.sizeBytes());
                })
                .sum();
    }

    private Set<String> taken(Recording recording) {
        var taken = new HashSet<>(clips.namesUnderWay(recording.tenant(), recording.id()));
        recording.files().stream().map(RecordingFile::name).forEach(taken::add);
        return taken;
    }
}
