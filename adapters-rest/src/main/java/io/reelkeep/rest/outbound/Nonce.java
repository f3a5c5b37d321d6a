package io.reelkeep.rest.outbound;

import io.reelkeep.application.shared.port.SecretSource;
import java.nio.ByteBuffer;

/** Numbers that tell requests apart. */
public final class Nonce {
    private Nonce() {}

    /** Between 0 and 2^31 - 1. */
    public static int from(SecretSource secrets) {
        return ByteBuffer.wrap(secrets.bytes(Integer.BYTES)).getInt() & Integer.MAX_VALUE;
    }
}
