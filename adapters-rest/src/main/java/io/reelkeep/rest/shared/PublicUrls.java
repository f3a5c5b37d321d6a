package io.reelkeep.rest.shared;

import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.sharing.WatchKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** How the outside world reaches us: links are made of the configured address, never of what a caller calls us. */
public final class PublicUrls {
    private final String base;

    /** @param base without a slash at the end */
    public PublicUrls(URI base) {
        this.base = base.toString();
    }

    /** The page on which the holder of a link watches. */
    public URI watchPage(WatchKey key) {
        return URI.create(base + "/w/" + key.text());
    }

    /** The bytes of one file, for the holder of a link. */
    public URI media(WatchKey key, RecordingFile file) {
        return media(key, file, file.body().container().extension());
    }

    /** The sound of one file, for the holder of a link. */
    public URI sound(WatchKey key, RecordingFile file) {
        return media(key, file, "m4a");
    }

    /** All that a link opens, in one. */
    public URI archive(WatchKey key) {
        return URI.create(base + "/media/" + key.text() + "/recording.zip");
    }

    private URI media(WatchKey key, RecordingFile file, String extension) {
        return URI.create(base + "/media/" + key.text() + "/" + file.id() + "." + extension);
    }

    /**
     * Captions of one file as WebVTT, for the holder of a link.
     *
     * @param track kind and language: {@code subtitles-zh-Hans}
     */
    public URI captions(WatchKey key, RecordingFileId file, String track) {
        return URI.create(base + "/media/" + key.text() + "/" + file + "/captions/" + track + ".vtt");
    }

    /** A picture of a file, or its peaks, for the holder of a link. */
    public URI preview(WatchKey key, RecordingFileId file, String name) {
        return URI.create(base + "/media/" + key.text() + "/" + file + "/" + name);
    }

    /** Whether a browser came by TLS, also when that ends before us; only then can it be told to keep a cookie to it. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || base.startsWith("https:");
    }

    /** @param path from the root, beginning with a slash */
    public URI at(String path) {
        return URI.create(base + path);
    }
}
