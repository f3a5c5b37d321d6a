package io.reelkeep.domain.deletion;

import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was deleted, by whom, with every object in the store that went with it, and whether the store has any of them still.
 *
 * @param objects of a recording, all; of a file, those that were its alone
 * @param signature of {@link #text}
 */
public record DeletionReceipt(Tombstone tombstone, List<DeletedObject> objects, StoreCheck check, String signature) {
    private static final String FORM = "reelkeep deletion receipt 1";

    /** How far it is. */
    public enum State {
        /** Nothing leads to it; bytes are being removed. */
        ERASING,
        /** The store has confirmed that it has none of the bytes. */
        COMPLETE
    }

    /**
     * What the store said when the receipt was made.
     *
     * @param checked how many objects it was asked about
     * @param present how many of these it has
     */
    public record StoreCheck(Instant at, int checked, int present) {}

    public DeletionReceipt {
        objects = List.copyOf(objects);
    }

    public State state() {
        return tombstone.erasedAt().isPresent() && check.present() == 0 ? State.COMPLETE : State.ERASING;
    }

    /** What is signed: lines, joined by LF; times are milliseconds since 1970, what is unknown is empty. */
    public String text() {
        var lines = new ArrayList<String>(List.of(
                FORM,
                tombstone.tenant().toString(),
                tombstone.recording().toString(),
                tombstone.file().map(file -> file.id().toString()).orElse(""),
                tombstone.meeting().toString(),
                tombstone.by().app().toString(),
                tombstone.by().operator().map(UserId::value).orElse(""),
                millis(Optional.of(tombstone.deletedAt())),
                state().name(),
                millis(tombstone.erasedAt()),
                millis(Optional.of(check.at())),
                Integer.toString(check.checked()),
                Integer.toString(check.present()),
                Integer.toString(objects.size())));
        objects.forEach(object -> lines.add(line(object)));
        return String.join("\n", lines);
    }

    /** As {@link #text}, separated by spaces. */
    private static String line(DeletedObject object) {
        return String.join(
                " ",
                object.kind().name(),
                object.blob().value(),
                object.sizeBytes().map(String::valueOf).orElse(""),
                object.digest().map(Sha256::hex).orElse(""),
                millis(Optional.of(object.condemnedAt())),
                millis(object.erasedAt()));
    }

    private static String millis(Optional<Instant> time) {
        return time.map(at -> Long.toString(at.toEpochMilli())).orElse("");
    }

    /** The same, signed. */
    public DeletionReceipt signed(String by) {
        return new DeletionReceipt(tombstone, objects, check, by);
    }
}
