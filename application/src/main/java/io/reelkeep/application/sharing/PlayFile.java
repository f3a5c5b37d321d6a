package io.reelkeep.application.sharing;

import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.ShareToken;

/**
 * A file and how to play it.
 *
 * @param link opens this file alone
 * @param hasPoster whether there is a picture of it yet
 */
public record PlayFile(RecordingFile file, ShareToken link, boolean hasPoster) {}
