package io.reelkeep.rest.watch;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What is played, as the browser's own player takes it and as ours does. */
record Film(Words words, PublicUrls urls, WatchKey key, WatchedFile watched) {
    /** For browsers without a script. */
    String html() {
        return "<video controls playsinline preload=\"metadata\"%s src=\"%s\">%s%s</video>"
                .formatted(
                        poster().map(picture -> " poster=\"" + Html.escape(picture.getRawPath()) + "\"")
                                .orElse(""),
                        source(),
                        watched.captions().stream().map(this::track).collect(Collectors.joining()),
                        fallback());
    }

    PlayerJson.FilmJson json() {
        boolean isMp4 = file().body().container() == FileBody.Container.MP4;
        OptionalInt start = watched.startSeconds();
        return new PlayerJson.FilmJson(
                file().id().toString(),
                media(),
                isMp4 ? Optional.of(preview("hls/master.m3u8").getRawPath()) : Optional.empty(),
                poster().map(URI::getRawPath),
                watched.particulars().hasStoryboard()
                        ? Optional.of(preview("storyboard.vtt").getRawPath())
                        : Optional.empty(),
                watched.captions().stream().map(this::trackJson).toList(),
                start.isPresent() ? Optional.of(start.getAsInt()) : Optional.empty());
    }

    Optional<URI> poster() {
        return watched.particulars().hasPoster() ? Optional.of(preview("poster.jpg")) : Optional.empty();
    }

    /** By path alone: the page may have been opened under another name of this server. */
    String media() {
        return urls.media(key, file()).getRawPath();
    }

    private RecordingFile file() {
        return watched.file();
    }

    private URI preview(String name) {
        return urls.preview(key, file().id(), name);
    }

    private String source() {
        OptionalInt start = watched.startSeconds();
        return Html.escape(media() + (start.isPresent() ? "#t=" + start.getAsInt() : ""));
    }

    private PlayerJson.TrackJson trackJson(CaptionTracks.Listed track) {
        return new PlayerJson.TrackJson(
                Input.word(track.kind()), track.language().toString(), track.label(), captions(track));
    }

    private String track(CaptionTracks.Listed track) {
        return "<track kind=\"%s\" src=\"%s\" srclang=\"%s\" label=\"%s\">"
                .formatted(Input.word(track.kind()), captions(track), track.language(), Html.escape(track.label()));
    }

    private String captions(CaptionTracks.Listed track) {
        return urls.captions(key, file().id(), Input.word(track.kind()) + "-" + track.language())
                .getRawPath();
    }

    private String fallback() {
        return "%s <a href=\"%s\">%s</a>"
                .formatted(Html.escape(words.say("noplayer")), Html.escape(media()), Html.escape(words.say("open")));
    }
}
