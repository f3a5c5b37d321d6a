package io.reelkeep.media.timeline;

import java.util.List;

/**
 * A new file, before its bytes are laid out.
 *
 * @param tracks pictures first
 * @param spanStartsMillis when each span begins
 * @param joints one for every piece that begins, the first one included, in order
 * @param hiddenPictures how many pictures are in the file only because others need them
 */
public record Composition(
        List<ComposedTrack> tracks,
        long durationMillis,
        List<Long> spanStartsMillis,
        List<Joint> joints,
        int hiddenPictures) {
    /**
     * Where a piece begins.
     *
     * @param used some of the piece is in the file
     * @param audioDriftMicros how much later the sound begins than it should; 0 without sound
     */
    public record Joint(int number, boolean used, long atMillis, long audioDriftMicros) {}

    public Composition {
        tracks = List.copyOf(tracks);
        spanStartsMillis = List.copyOf(spanStartsMillis);
        joints = List.copyOf(joints);
    }
}
