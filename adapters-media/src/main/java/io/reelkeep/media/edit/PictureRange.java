package io.reelkeep.media.edit;

/**
 * Which pictures of a track come into a cut.
 *
 * @param from first sample, a sync sample
 * @param to sample after the last
 * @param startTicks when showing them begins, in presentation time and units of the track
 * @param endTicks when it ends
 */
record PictureRange(int from, int to, long startTicks, long endTicks) {}
