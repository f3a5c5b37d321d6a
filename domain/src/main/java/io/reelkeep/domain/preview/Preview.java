package io.reelkeep.domain.preview;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * The pictures and peaks of one file, once it is decided which of them there are. A file without one is still waiting
 * for its turn.
 *
 * @param contentTag of the file that they show
 * @param noPictures why there are none, a stable word
 * @param noPeaks why there are none, a stable word
 */
public record Preview(
        TenantId tenant,
        RecordingId recording,
        RecordingFileId file,
        String contentTag,
        List<Illustration> illustrations,
        Optional<String> noPictures,
        Optional<String> noPeaks) {
    private static final int MAX_REASON_LENGTH = 64;

    /** What can be said of the previews of a file. */
    public enum State {
        /** They are still to be made. */
        PENDING,
        /** There is at least one. */
        READY,
        /** There are none, and there will be none. */
        NONE
    }

    public Preview {
        Checks.hex(contentTag, 64, "content tag");
        noPictures.ifPresent(why -> Checks.text(why, MAX_REASON_LENGTH, "reason"));
        noPeaks.ifPresent(why -> Checks.text(why, MAX_REASON_LENGTH, "reason"));
        illustrations = List.copyOf(illustrations);
    }

    /** A file of which nothing can be shown. */
    public static Preview none(
            TenantId tenant, RecordingId recording, RecordingFileId file, String contentTag, String why) {
        return new Preview(tenant, recording, file, contentTag, List.of(), Optional.of(why), Optional.of(why));
    }

    public State state() {
        return illustrations.isEmpty() ? State.NONE : State.READY;
    }

    /** The illustration whose URL ends so. */
    public Optional<Illustration> named(String fileName) {
        return illustrations.stream()
                .filter(one -> one.fileName().equals(fileName))
                .findFirst();
    }

    public boolean has(Illustration.Kind kind) {
        return illustrations.stream().anyMatch(one -> one.kind() == kind);
    }
}
