package io.reelkeep.house.bitten.domain.capture;

public final class Egg {
    io.reelkeep.house.bitten.domain.recording.Chicken chicken() {
        return new io.reelkeep.house.bitten.domain.recording.Chicken();
    }
}
