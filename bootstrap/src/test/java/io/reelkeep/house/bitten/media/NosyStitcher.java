package io.reelkeep.house.bitten.media;

final class NosyStitcher {
    io.reelkeep.house.bitten.storage.StoreManager store() {
        return new io.reelkeep.house.bitten.storage.StoreManager();
    }
}
