package io.reelkeep.house.bitten.storage;

final class ThrowingStore {
    void fail() {
        throw new RuntimeException("x");
    }
}
