package io.reelkeep.house.bitten.storage;

final class GuessableStore {
    Object dice() {
        return new java.util.Random();
    }
}
