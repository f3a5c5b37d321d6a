package io.reelkeep.house.bitten.persistence;

public final class JpaWhims {}
