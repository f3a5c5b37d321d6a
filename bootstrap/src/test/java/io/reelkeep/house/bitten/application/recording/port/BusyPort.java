package io.reelkeep.house.bitten.application.recording.port;

final class BusyPort {}
