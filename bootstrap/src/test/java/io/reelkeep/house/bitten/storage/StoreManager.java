package io.reelkeep.house.bitten.storage;

public final class StoreManager {}
