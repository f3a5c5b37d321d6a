package io.reelkeep.house.bitten.storage;

final class ShellStore {
    Object program() {
        return new ProcessBuilder("x");
    }
}
