package io.reelkeep.application.shared.port;

/** Gives positive 63-bit numbers that are never given twice, roughly in the order of time. */
public interface IdSource {
    long next();
}
