package io.reelkeep.house.bitten.storage;

final class PrintingStore {
    void print() {
        System.out.println("x");
    }
}
