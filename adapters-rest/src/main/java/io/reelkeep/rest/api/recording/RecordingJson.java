package io.reelkeep.rest.api.recording;

import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/** The folder of one meeting. */
record RecordingJson(
        String recordingId,
        String meetingId,
        String meetingCode,
        String subject,
        String owner,
        String host,
        String startedAt,
        String origin,
        String state,
        Optional<String> failure,
        String createdAt,
        List<TakeJson> takes,
        List<FileJson> files,
        Optional<ShareJson> share) {
    /** One capture of it. */
    record TakeJson(String captureId, String state, Optional<String> failure) {
        static TakeJson of(Take take) {
            return new TakeJson(take.capture().toString(), Input.word(take.state()), take.failure());
        }
    }

    static RecordingJson of(RecordingView view, PublicUrls urls) {
        Recording recording = view.recording();
        Recording.Subject about = recording.about();
        return new RecordingJson(
                recording.id().toString(),
                about.meeting().toString(),
                about.meetingCode(),
                about.title(),
                about.owner().toString(),
                about.host().toString(),
                Times.write(about.startedAt()),
                Input.word(recording.origin()),
                Input.word(recording.state()),
                recording.failure(),
                Times.write(recording.createdAt()),
                recording.takes().stream().map(TakeJson::of).toList(),
                recording.files().stream()
                        .map(file -> FileJson.of(file, mediaUrl(view.share(), file, urls)))
                        .toList(),
                view.share().map(share -> ShareJson.of(share.token(), urls)));
    }

    private static Optional<String> mediaUrl(Optional<Share> share, RecordingFile file, PublicUrls urls) {
        return share.map(open -> urls.media(open.token(), file.id()).toString());
    }
}
