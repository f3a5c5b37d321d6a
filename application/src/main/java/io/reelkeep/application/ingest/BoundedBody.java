package io.reelkeep.application.ingest;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that must not be longer than what was announced. */
final class BoundedBody extends FilterInputStream {
    private long left;

    BoundedBody(InputStream body, long limitBytes) {
        super(body);
        this.left = limitBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new Refusal(Reason.BODY_TOO_LARGE, "more bytes came than the upload is long");
        }
    }
}
