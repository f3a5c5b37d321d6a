package io.reelkeep.domain.editing;

import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cut that somebody is still thinking about, kept so that nothing of it is lost.
 *
 * @param revision from 1, one more with every change
 */
public record Draft(
        DraftId id,
        TenantId tenant,
        RecordingId recording,
        Content content,
        long revision,
        Instant createdAt,
        Instant changedAt) {
    /**
     * What is drafted so far.
     *
     * @param ranges may be none yet
     */
    public record Content(Optional<String> name, Cut.Operation operation, CutMode mode, List<Range> ranges) {
        public Content {
            name.ifPresent(text -> Checks.text(text, RecordingFile.MAX_NAME_LENGTH, "name"));
            Cut.refuseTooMany(ranges);
            ranges = List.copyOf(ranges);
        }
    }

    public Draft {
        Checks.positive(revision, "revision");
    }

    /** The first revision. */
    public static Draft begun(DraftId id, TenantId tenant, RecordingId recording, Content content, Instant now) {
        return new Draft(id, tenant, recording, content, 1, now, now);
    }

    /**
     * The next revision.
     *
     * @param seen the revision that the change was made to
     * @throws Refusal DRAFT_CHANGED when it has been changed since
     */
    public Draft changed(Content wanted, long seen, Instant now) {
        if (seen != revision) {
            throw new Refusal(
                    Reason.DRAFT_CHANGED,
                    "the draft is at revision " + revision + " by now, and this change was made to " + seen);
        }
        return new Draft(id, tenant, recording, wanted, revision + 1, createdAt, now);
    }

    /** What it says. @throws Refusal BAD_PARAMETER while it has no range */
    public Cut cut() {
        return new Cut(content.operation(), content.mode(), content.ranges());
    }
}
