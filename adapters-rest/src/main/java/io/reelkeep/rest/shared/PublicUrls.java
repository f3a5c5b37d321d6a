package io.reelkeep.rest.shared;

import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.sharing.ShareToken;
import java.net.URI;

/** How the outside world reaches us: links are made of the configured address, never of what a caller calls us. */
public final class PublicUrls {
    private final String base;

    /** @param base without a slash at the end */
    public PublicUrls(URI base) {
        this.base = base.toString();
    }

    /** The page on which the holder of a link watches. */
    public URI watchPage(ShareToken token) {
        return URI.create(base + "/w/" + token);
    }

    /** The bytes of one file, for the holder of a link. */
    public URI media(ShareToken token, RecordingFile file) {
        return media(token, file, file.body().container().extension());
    }

    /** The sound of one file, for the holder of a link. */
    public URI sound(ShareToken token, RecordingFile file) {
        return media(token, file, "m4a");
    }

    /** All that a link opens, in one. */
    public URI archive(ShareToken token) {
        return URI.create(base + "/media/" + token + "/recording.zip");
    }

    private URI media(ShareToken token, RecordingFile file, String extension) {
        return URI.create(base + "/media/" + token + "/" + file.id() + "." + extension);
    }

    /**
     * Captions of one file as WebVTT, for the holder of a link.
     *
     * @param track kind and language: {@code subtitles-zh-Hans}
     */
    public URI captions(ShareToken token, RecordingFileId file, String track) {
        return URI.create(base + "/media/" + token + "/" + file + "/captions/" + track + ".vtt");
    }

    /** A picture of a file, or its peaks, for the holder of a link. */
    public URI preview(ShareToken token, RecordingFileId file, String name) {
        return URI.create(base + "/media/" + token + "/" + file + "/" + name);
    }

    /** @param path from the root, beginning with a slash */
    public URI at(String path) {
        return URI.create(base + path);
    }
}
