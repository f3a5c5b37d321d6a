package io.reelkeep.media.hls;

import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of something that a player fetches.
 *
 * @param number of a segment, from 0; 0 for all others
 */
record ResourceName(Type type, Kind kind, int number) {
    static final String MASTER = "master.m3u8";

    // One name for one thing: no leading zeros, no other case.
    private static final Pattern NAME =
            Pattern.compile("(video|audio)\\.m3u8|init-(video|audio)\\.mp4|(video|audio)-(0|[1-9][0-9]{0,6})\\.m4s");

    enum Type {
        MASTER,
        PLAYLIST,
        HEADER,
        SEGMENT
    }

    /** Empty when nothing is called so. */
    static Optional<ResourceName> parse(String text) {
        if (text.equals(MASTER)) {
            return Optional.of(new ResourceName(Type.MASTER, Kind.VIDEO, 0));
        }
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            return Optional.empty();
        }
        if (name.group(1) != null) {
            return Optional.of(new ResourceName(Type.PLAYLIST, kind(name.group(1)), 0));
        }
        if (name.group(2) != null) {
            return Optional.of(new ResourceName(Type.HEADER, kind(name.group(2)), 0));
        }
        return Optional.of(new ResourceName(Type.SEGMENT, kind(name.group(3)), Integer.parseInt(name.group(4))));
    }

    private static Kind kind(String word) {
        return word.equals("video") ? Kind.VIDEO : Kind.AUDIO;
    }

    static String word(Kind kind) {
        return kind == Kind.VIDEO ? "video" : "audio";
    }

    static String playlist(Kind kind) {
        return word(kind) + ".m3u8";
    }

    static String header(Kind kind) {
        return "init-" + word(kind) + ".mp4";
    }

    static String segment(Kind kind, int number) {
        return word(kind) + "-" + number + ".m4s";
    }
}
