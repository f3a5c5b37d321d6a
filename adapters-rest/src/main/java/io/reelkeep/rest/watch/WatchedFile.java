package io.reelkeep.rest.watch;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.domain.recording.RecordingFile;
import java.util.List;
import java.util.OptionalInt;

/**
 * The file that a page is about.
 *
 * @param startSeconds where to begin
 * @param captions what can be read along, or jumped to
 */
record WatchedFile(
        RecordingFile file,
        OptionalInt startSeconds,
        OpenShare.Particulars particulars,
        List<CaptionTracks.Listed> captions) {
    WatchedFile {
        captions = List.copyOf(captions);
    }
}
