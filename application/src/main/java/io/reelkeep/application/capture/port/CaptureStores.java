package io.reelkeep.application.capture.port;

import io.reelkeep.application.recording.port.Recordings;

/** The stores that a capture touches on its way to files. */
public record CaptureStores(Captures captures, Segments segments, Recordings recordings) {}
