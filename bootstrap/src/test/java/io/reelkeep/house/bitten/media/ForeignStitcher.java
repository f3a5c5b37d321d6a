package io.reelkeep.house.bitten.media;

final class ForeignStitcher {
    Object box() {
        return new org.jcodec.common.model.Rational(1, 2);
    }
}
