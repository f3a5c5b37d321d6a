package io.reelkeep.house.bitten.rest.wecom;

public final class OtherDialect {}
