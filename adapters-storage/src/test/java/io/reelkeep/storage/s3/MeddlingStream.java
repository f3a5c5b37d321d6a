package io.reelkeep.storage.s3;

import java.io.ByteArrayInputStream;

/** Has something else done once its bytes have been read and before it ends. */
final class MeddlingStream extends ByteArrayInputStream {
    private final Runnable meanwhile;
    private boolean done;

    MeddlingStream(byte[] bytes, Runnable meanwhile) {
        super(bytes);
        this.meanwhile = meanwhile;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
        int count = super.read(into, offset, length);
        if (count < 0 && !done) {
            done = true;
            meanwhile.run();
        }
        return count;
    }
}
