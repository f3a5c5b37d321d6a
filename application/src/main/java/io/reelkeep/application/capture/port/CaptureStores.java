package io.reelkeep.application.capture.port;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.recording.port.SyncLedgers;

/** The stores that a capture touches on its way to files. */
public record CaptureStores(Captures captures, Segments segments, Recordings recordings, SyncLedgers ledgers) {}
