package io.reelkeep.application.recording;

import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import java.util.List;
import java.util.Optional;

/**
 * A recording with the link that opens all of it, while sharing is on.
 *
 * @param password of that link, in clear for those who manage the recording (C7)
 * @param inside what is known of its files besides, where that was looked up
 * @param used how often, where that was counted
 */
public record RecordingView(
        Recording recording,
        Optional<Share> share,
        Optional<SharePassword> password,
        Optional<Inside> inside,
        Optional<UsageEvents.Totals> used) {
    /** Nobody has counted how often it was used. */
    public RecordingView(
            Recording recording, Optional<Share> share, Optional<SharePassword> password, Optional<Inside> inside) {
        this(recording, share, password, inside, Optional.empty());
    }

    /**
     * What is known of the files of a recording.
     *
     * @param previews those that are decided
     * @param flags what the recorders have asked for
     */
    public record Inside(List<Preview> previews, List<FlagView> flags) {
        public Inside {
            previews = List.copyOf(previews);
            flags = List.copyOf(flags);
        }

        /** Empty while the file is still waiting for its turn. */
        public Optional<Preview> preview(RecordingFileId file) {
            return previews.stream().filter(one -> one.file().equals(file)).findFirst();
        }
    }

    /** Without its link, with which more can be done than watching. */
    public RecordingView withoutLink() {
        return new RecordingView(recording, Optional.empty(), Optional.empty(), inside, used);
    }

    /** Nothing is looked up but the link. */
    public RecordingView(Recording recording, Optional<Share> share) {
        this(recording, share, Optional.empty(), Optional.empty());
    }
}
