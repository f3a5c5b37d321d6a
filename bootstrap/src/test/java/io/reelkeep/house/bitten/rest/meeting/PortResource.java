package io.reelkeep.house.bitten.rest.meeting;

record PortResource(io.reelkeep.house.bitten.application.recording.port.NosyPort port) {}
