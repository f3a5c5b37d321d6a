package io.reelkeep.house.bitten.domain.recording;

public final class Chicken {
    io.reelkeep.house.bitten.domain.capture.Egg egg() {
        return new io.reelkeep.house.bitten.domain.capture.Egg();
    }
}
