package io.reelkeep.house.bitten.application.recording;

final class GreedyUseCase {
    GreedyUseCase(int a, int b, int c, int d, int e, int f, int g) {}
}
