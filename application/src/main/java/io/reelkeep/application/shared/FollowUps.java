package io.reelkeep.application.shared;

import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;

/**
 * What is done with a file once its bytes are where they stay. Not earlier: what nobody waits for must not keep a file
 * from being written out.
 */
public final class FollowUps {
    private FollowUps() {}

    /** Orders all of it. */
    public static void order(Workbench bench, TenantId tenant, RecordingId recording, RecordingFile file) {
        String subject = recording + "/" + file.id();
        // What was just written is still in memory: now is the cheapest time to read it.
        bench.later(new Task(TaskKind.CHECKSUM_FILE, tenant, subject + "/whole"));
        bench.later(new Task(TaskKind.MAKE_PREVIEWS, tenant, subject));
        if (file.making() == RecordingFile.Making.RECORDED) {
            bench.later(new Task(TaskKind.TRANSCODE_FILE, tenant, subject));
        }
    }
}
