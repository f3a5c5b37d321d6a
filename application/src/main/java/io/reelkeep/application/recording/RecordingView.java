package io.reelkeep.application.recording;

import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.sharing.Share;
import java.util.Optional;

/** A recording with the link that opens all of it, while sharing is on. */
public record RecordingView(Recording recording, Optional<Share> share) {}
