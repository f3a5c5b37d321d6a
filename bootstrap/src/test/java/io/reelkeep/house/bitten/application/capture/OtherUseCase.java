package io.reelkeep.house.bitten.application.capture;

public final class OtherUseCase {}
