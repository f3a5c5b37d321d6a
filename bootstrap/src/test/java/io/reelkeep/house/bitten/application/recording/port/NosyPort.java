package io.reelkeep.house.bitten.application.recording.port;

public interface NosyPort {
    io.reelkeep.house.bitten.application.recording.AnnotatedUseCase useCase();
}
