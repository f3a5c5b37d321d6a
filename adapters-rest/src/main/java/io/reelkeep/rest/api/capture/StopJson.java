package io.reelkeep.rest.api.capture;

/** The recorder's last word: how many segments there are in all. */
record StopJson(int segmentCount) {}
