package io.reelkeep.house.bitten.application.recording;

final class NosyUseCase {
    io.reelkeep.house.bitten.application.capture.OtherUseCase other() {
        return new io.reelkeep.house.bitten.application.capture.OtherUseCase();
    }
}
