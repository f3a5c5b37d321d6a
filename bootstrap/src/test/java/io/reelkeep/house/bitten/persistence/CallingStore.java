package io.reelkeep.house.bitten.persistence;

final class CallingStore {
    io.reelkeep.house.bitten.application.recording.AnnotatedUseCase useCase() {
        return new io.reelkeep.house.bitten.application.recording.AnnotatedUseCase();
    }
}
