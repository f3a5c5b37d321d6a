package io.reelkeep.rest.api.recording;

import io.reelkeep.application.recording.FlagView;
import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.usage.port.UsageEvents;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.rest.api.sharing.ShareJson;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one meeting.
 *
 * @param sizeBytes of all its files
 * @param views in all, in lists only; downloads likewise
 */
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
        long sizeBytes,
        Optional<Long> views,
        Optional<Long> downloads,
        List<TakeJson> takes,
        List<FileJson> files,
        Optional<ShareJson> share) {
    /** One capture of it. */
    record TakeJson(String captureId, String state, Optional<String> failure, Optional<List<FlagJson>> flags) {
        static TakeJson of(Take take, RecordingView view) {
            return new TakeJson(
                    take.capture().toString(),
                    Input.word(take.state()),
                    take.failure(),
                    view.inside().map(inside -> flags(take, inside.flags())).filter(flags -> !flags.isEmpty()));
        }

        private static List<FlagJson> flags(Take take, List<FlagView> all) {
            return all.stream()
                    .filter(flag -> flag.capture().equals(take.capture()))
                    .map(FlagJson::of)
                    .toList();
        }
    }

    /**
     * Something the recorder has asked for (F114-F116).
     *
     * @param state pending, applied or not_applied
     * @param reason why it was not applied
     */
    record FlagJson(String flag, String state, boolean applied, Optional<String> reason) {
        static FlagJson of(FlagView view) {
            return new FlagJson(
                    Input.word(view.flag()),
                    Input.word(view.state()),
                    view.state() == FlagView.State.APPLIED,
                    view.reason());
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
                recording.files().stream().mapToLong(RecordingFile::sizeBytes).sum(),
                view.used().map(UsageEvents.Totals::views),
                view.used().map(UsageEvents.Totals::downloads),
                recording.takes().stream().map(take -> TakeJson.of(take, view)).toList(),
                recording.files().stream()
                        .map(file -> FileJson.of(file, mediaUrl(view.share(), file, urls), previews(view, file, urls)))
                        .toList(),
                view.share().map(share -> ShareJson.of(share, view.password(), urls)));
    }

    private static Optional<PreviewsJson> previews(RecordingView view, RecordingFile file, PublicUrls urls) {
        return view.inside()
                .map(inside -> inside.preview(file.id())
                        .map(known -> PreviewsJson.of(known, view.share().map(Share::token), urls))
                        .orElse(PreviewsJson.PENDING));
    }

    private static Optional<String> mediaUrl(Optional<Share> share, RecordingFile file, PublicUrls urls) {
        return share.map(open -> urls.media(open.token(), file).toString());
    }
}
