package io.reelkeep.house.bitten.domain.recording;

final class Settable {
    void setState(int state) {}
}
