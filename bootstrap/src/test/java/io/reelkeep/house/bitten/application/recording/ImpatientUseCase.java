package io.reelkeep.house.bitten.application.recording;

final class ImpatientUseCase {
    java.time.Instant time() {
        return java.time.Instant.now();
    }
}
