package io.reelkeep.application.delivery;

import io.reelkeep.application.delivery.port.Checksums;
import io.reelkeep.application.delivery.port.Renditions;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** Reads a file once, or its sound, for the checksum that an archive has to tell before the bytes. May be run twice. */
public final class SumFile {
    private static final int BUFFER_BYTES = 1 << 18;
    private static final String SOUND = "sound";
    private static final String WHOLE = "whole";

    private final Workbench bench;
    private final Recordings recordings;
    private final Renditions renditions;
    private final Checksums checksums;

    public SumFile(Workbench bench, Recordings recordings, Renditions renditions, Checksums checksums) {
        this.bench = bench;
        this.recordings = recordings;
        this.renditions = renditions;
        this.checksums = checksums;
    }

    /** The background work that {@link #sum} does. */
    static Task task(Recording recording, RecordingFileId file, boolean soundOnly) {
        String subject = recording.id() + "/" + file + "/" + (soundOnly ? SOUND : WHOLE);
        return new Task(TaskKind.CHECKSUM_FILE, recording.tenant(), subject);
    }

    /**
     * Does nothing for what is gone, known or cannot be had.
     *
     * @throws BlobStoreException when the store fails; a repeat may help
     */
    public void sum(Task task) {
        String[] subject = task.subject().split("/", -1);
        var recording = new RecordingId(Long.parseLong(subject[0]));
        var file = new RecordingFileId(Long.parseLong(subject[1]));
        body(task.tenant(), recording, file)
                .flatMap(body -> rendition(body, subject[2].equals(SOUND)))
                .filter(rendition -> !isKnown(task.tenant(), rendition))
                .ifPresent(rendition -> sum(task.tenant(), recording, file, rendition));
    }

    private Optional<FileBody> body(TenantId tenant, RecordingId recording, RecordingFileId file) {
        return bench.transactions()
                .inOne(() -> recordings.find(tenant, recording))
                .flatMap(folder -> folder.file(file))
                .map(found -> found.body());
    }

    private Optional<Rendition> rendition(FileBody body, boolean soundOnly) {
        try {
            return Optional.of(soundOnly ? renditions.audioOnly(body) : renditions.whole(body));
        } catch (MediaRefused refused) {
            return Optional.empty();
        }
    }

    private boolean isKnown(TenantId tenant, Rendition rendition) {
        return bench.transactions()
                .inOne(() -> checksums.find(tenant, List.of(rendition.tag())).containsKey(rendition.tag()));
    }

    /** A file that was deleted meanwhile leaves no checksum behind. */
    private void sum(TenantId tenant, RecordingId recording, RecordingFileId file, Rendition rendition) {
        long crc32 = read(rendition);
        bench.transactions().inOne(() -> {
            recordings
                    .lock(tenant, recording)
                    .flatMap(folder -> folder.file(file))
                    .ifPresent(found -> checksums.keep(tenant, file, rendition.tag(), crc32));
        });
    }

    private static long read(Rendition rendition) {
        var crc32 = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try (BlobContent content = rendition.open()) {
            long at = 0;
            while (at < rendition.sizeBytes()) {
                int read = content.read(at, buffer.clear());
                if (read <= 0) {
                    throw new BlobStoreException("a file is shorter than it was");
                }
                crc32.update(buffer.flip());
                at += read;
            }
        }
        return crc32.getValue();
    }
}
