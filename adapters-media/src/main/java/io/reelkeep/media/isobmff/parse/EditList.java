package io.reelkeep.media.isobmff.parse;

import io.reelkeep.media.isobmff.Ticks;

/**
 * When a track begins to be shown and when it ends: what recorders write, empty edits and then one run of media, be it in
 * one edit or in several that go on where the one before ends. Edits that cut within the track are not followed: all
 * samples stay, to the end.
 *
 * @param delayTicks nothing is shown for so long, in units of the movie
 * @param mediaTicks then the track is shown from here on, in units of the track
 * @param lengthTicks and for so long, in units of the movie; 0 to the end
 */
public record EditList(long delayTicks, long mediaTicks, long lengthTicks) {
    static final EditList NONE = new EditList(0, 0, 0);

    /**
     * ISO/IEC 14496-12 §8.6.6.
     *
     * @param movieHz units of the lengths
     * @param mediaHz units of the media times
     */
    static EditList read(BoxReader elst, long movieHz, long mediaHz) {
        // per entry: duration (movie) u32 or u64, media time i32 or i64 (-1: empty), rate 2 x i16
        int version = elst.version();
        int count = elst.count(version == 1 ? 20 : 12);
        EditList edits = NONE;
        boolean begun = false;
        for (int i = 0; i < count; i++) {
            long length = elst.u64Or32(version);
            long media = version == 1 ? elst.i64() : elst.i32();
            elst.skip(4);
            if (media < 0 && !begun) {
                edits = new EditList(Math.addExact(edits.delayTicks, length), 0, 0);
            } else if (!begun) {
                begun = true;
                edits = new EditList(edits.delayTicks, media, length);
            } else if (edits.goesOnAt(media, movieHz, mediaHz)) {
                edits = new EditList(edits.delayTicks, edits.mediaTicks, Math.addExact(edits.lengthTicks, length));
            } else {
                return new EditList(edits.delayTicks, edits.mediaTicks, 0);
            }
        }
        return begun ? edits : NONE;
    }

    /** Lengths are rounded to units that may be long; nearer than two of them is where the edit before ends. */
    private boolean goesOnAt(long media, long movieHz, long mediaHz) {
        long end = Math.addExact(mediaTicks, Ticks.convert(lengthTicks, movieHz, mediaHz));
        return lengthTicks > 0 && media >= 0 && Math.abs(Math.subtractExact(media, end)) <= 2 * mediaHz / movieHz + 1;
    }
}
