package io.reelkeep.persistence.tasks;

import io.reelkeep.application.shared.port.TaskKind;
import java.util.Arrays;
import java.util.List;

/** Work that shares workers. Each lane has its own, so that none waits behind the work of another. */
enum Lane {
    /** Short and urgent. */
    RECORDING("recording_task"),
    /** Long, busy with processor and disk. */
    MEDIA("media_task"),
    /** What nobody waits for: pictures, peaks, encoding anew. Busy with the processor for long. */
    LEISURE("leisure_task"),
    /** Waiting for remote sides that may be slow. */
    CALLBACK("callback_task");

    private final String table;

    Lane(String table) {
        this.table = table;
    }

    static Lane of(TaskKind kind) {
        return switch (kind) {
            case WATCH_CAPTURE,
                    STITCH_PART,
                    ANNOUNCE_CAPTURE,
                    NOTIFY_OF_PART,
                    FINISH_UPLOAD,
                    RELEASE_SEGMENTS,
                    ERASE_DELETED,
                    TEND_TENANTS,
                    SWEEP -> RECORDING;
            case MATERIALISE_FILE, CUT_CLIP, CHECKSUM_FILE, RECORD_DEMONSTRATION, RECONCILE, MOVE_BLOBS, DELETE_ENDED ->
                MEDIA;
            case MAKE_PREVIEWS, TRANSCODE_FILE -> LEISURE;
            case DELIVER_CALLBACK -> CALLBACK;
        };
    }

    List<TaskKind> kinds() {
        return Arrays.stream(TaskKind.values()).filter(kind -> of(kind) == this).toList();
    }

    /** {@code statement} about this lane's table, which stands in it as {@code %s}. */
    String sql(String statement) {
        return statement.formatted(table);
    }

    String table() {
        return table;
    }
}
