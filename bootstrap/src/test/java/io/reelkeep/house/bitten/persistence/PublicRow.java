package io.reelkeep.house.bitten.persistence;

@jakarta.persistence.Entity
public class PublicRow {}
