package io.reelkeep.domain.usage;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What it counts as when some bytes are handed out.
 *
 * @param files those that are used by it: several when they come in one archive
 * @param viewer who it is, where that is known
 * @param stretch which part of each file the bytes stand for
 */
public record Use(
        UsageKind kind,
        TenantId tenant,
        RecordingId recording,
        List<RecordingFileId> files,
        Optional<UserId> viewer,
        Stretch stretch) {
    public Use {
        files = List.copyOf(files);
        Checks.require(!files.isEmpty(), "a use is that of a file");
    }
}
