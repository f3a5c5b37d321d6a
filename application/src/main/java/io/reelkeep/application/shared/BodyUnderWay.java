package io.reelkeep.application.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A body that says now and then that it is still coming: a segment on a slow line is data, so its capture must not fall
 * silent because the last byte is not here yet (F130), nor its blob be taken for garbage.
 */
public final class BodyUnderWay extends FilterInputStream {
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private final Clock clock;
    private final Runnable sign;
    private Instant nextSign;

    /** @param sign given about every 15 seconds while bytes come; what it throws ends the reading */
    public BodyUnderWay(InputStream body, Clock clock, Runnable sign) {
        super(body);
        this.clock = clock;
        this.sign = sign;
        this.nextSign = clock.instant().plus(INTERVAL);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        giveSign();
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        giveSign();
        return count;
    }

    private void giveSign() {
        Instant now = clock.instant();
        if (now.isAfter(nextSign)) {
            nextSign = now.plus(INTERVAL);
            sign.run();
        }
    }
}
