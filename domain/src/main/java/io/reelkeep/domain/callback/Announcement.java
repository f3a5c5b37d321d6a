package io.reelkeep.domain.callback;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import java.util.Optional;

/**
 * What is told: the same at every attempt.
 *
 * @param recording which it is about; it may be gone by now
 * @param file empty when it is not about a single one
 * @param event its name in the words of the addressee
 * @param body before it is encrypted or wrapped
 */
public record Announcement(RecordingId recording, Optional<RecordingFileId> file, String event, String body) {}
