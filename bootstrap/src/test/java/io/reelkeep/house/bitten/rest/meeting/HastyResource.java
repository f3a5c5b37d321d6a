package io.reelkeep.house.bitten.rest.meeting;

final class HastyResource {
    void read(jakarta.servlet.ServletInputStream in, jakarta.servlet.ReadListener listener) {
        in.setReadListener(listener);
    }
}
