package io.reelkeep.media.isobmff.parse;

/**
 * When a track begins to be shown: its first edits. Later edits (cuts within the track) are not followed: all samples
 * stay.
 *
 * @param delayTicks nothing is shown for so long, in units of the movie
 * @param mediaTicks then the track is shown from here on, in units of the track
 * @param lengthTicks and for so long, in units of the movie; 0 to the end
 */
public record EditList(long delayTicks, long mediaTicks, long lengthTicks) {
    static final EditList NONE = new EditList(0, 0, 0);

    /** ISO/IEC 14496-12 §8.6.6. */
    static EditList read(BoxReader elst) {
        // per entry: duration (movie) u32 or u64, media time i32 or i64 (-1: empty), rate 2 x i16
        int version = elst.version();
        int count = elst.count(version == 1 ? 20 : 12);
        long delay = 0;
        for (int i = 0; i < count; i++) {
            long length = elst.u64Or32(version);
            long media = version == 1 ? elst.i64() : elst.i32();
            elst.skip(4);
            if (media >= 0) {
                return new EditList(delay, media, count == i + 1 ? length : 0);
            }
            delay = Math.addExact(delay, length);
        }
        return NONE;
    }
}
