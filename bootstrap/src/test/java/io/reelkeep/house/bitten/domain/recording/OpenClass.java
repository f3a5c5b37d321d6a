package io.reelkeep.house.bitten.domain.recording;

class OpenClass {}
