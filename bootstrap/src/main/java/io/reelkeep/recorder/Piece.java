package io.reelkeep.recorder;

import java.nio.file.Path;

/**
 * One segment, ready to be sent.
 *
 * @param number from 1
 * @param startMillis since the beginning of the recording
 * @param endMillis exclusive; the moment from which it can be sent while "recording"
 * @param bytes a file of its own
 */
record Piece(int number, long startMillis, long endMillis, Path bytes) {}
