package io.reelkeep.rest.api.recording;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.delivery.ShowPlayback.FilePlayback;
import io.reelkeep.application.delivery.ShowPlayback.Playback;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.Times;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a recording plays without a link.
 *
 * @param urlsEndAt until when the addresses work
 * @param managed whether the one who asked may change the recording, and is therefore not counted
 */
record PlaybackJson(String recordingId, String urlsEndAt, boolean managed, List<FilePlaybackJson> files) {
    /**
     * One file.
     *
     * @param hlsUrl where its container can be streamed
     * @param previews pending, ready or none
     * @param peaksUrls one for each zoom level, the coarsest first
     */
    record FilePlaybackJson(
            String fileId,
            String name,
            long durationMs,
            String mediaType,
            String mediaUrl,
            Optional<String> hlsUrl,
            String previews,
            Optional<String> posterUrl,
            Optional<String> storyboardUrl,
            Optional<List<String>> peaksUrls,
            List<TextTrackJson> captions) {}

    /** Subtitles or chapters of a file. */
    record TextTrackJson(String kind, String language, String label, String url) {}

    static PlaybackJson of(Playback playback, PublicUrls urls) {
        var links = new Links(playback.ticket(), urls);
        return new PlaybackJson(
                playback.recording().id().toString(),
                Times.write(playback.ticket().right().endsAt()),
                playback.isManaged(),
                playback.files().stream().map(file -> file(file, links)).toList());
    }

    /** Where it all is. */
    private record Links(Ticket ticket, PublicUrls urls) {
        Optional<String> stream(RecordingFile file) {
            return file.body().container() == FileBody.Container.MP4
                    ? Optional.of(
                            urls.preview(ticket, file.id(), "hls/master.m3u8").toString())
                    : Optional.empty();
        }

        /** The shorter names come first: {@code peaks.json}, {@code peaks-2.json}. */
        List<String> of(FilePlayback playback, Illustration.Kind kind) {
            return playback.preview().map(Preview::illustrations).orElse(List.of()).stream()
                    .filter(one -> one.kind() == kind)
                    .map(one -> urls.preview(ticket, playback.file().id(), one.fileName())
                            .toString())
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        TextTrackJson track(RecordingFile file, CaptionTracks.Listed track) {
            String kind = Input.word(track.kind());
            String language = track.language().value();
            return new TextTrackJson(
                    kind,
                    language,
                    track.label(),
                    urls.captions(ticket, file.id(), kind + "-" + language).toString());
        }
    }

    private static FilePlaybackJson file(FilePlayback playback, Links links) {
        RecordingFile file = playback.file();
        List<String> peaks = links.of(playback, Illustration.Kind.PEAKS);
        return new FilePlaybackJson(
                file.id().toString(),
                file.name(),
                file.durationMillis(),
                "video/" + file.body().container().extension(),
                links.urls().media(links.ticket(), file).toString(),
                links.stream(file),
                Input.word(playback.preview().map(Preview::state).orElse(Preview.State.PENDING)),
                links.of(playback, Illustration.Kind.POSTER).stream().findFirst(),
                links.of(playback, Illustration.Kind.STORYBOARD).stream().findFirst(),
                Optional.of(peaks).filter(some -> !some.isEmpty()),
                playback.captions().stream()
                        .map(track -> links.track(file, track))
                        .toList());
    }
}
