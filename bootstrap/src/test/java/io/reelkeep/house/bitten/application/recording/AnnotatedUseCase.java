package io.reelkeep.house.bitten.application.recording;

@jakarta.inject.Singleton
public final class AnnotatedUseCase {}
