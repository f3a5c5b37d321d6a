package io.reelkeep.rest.tus;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A body of which everything that came is worth keeping: when it becomes too slow, it breaks off as a lost connection
 * would, and the refusal comes after the bytes are safe.
 */
final class PatientBody extends FilterInputStream {
    private Optional<Refusal> tooSlow = Optional.empty();

    PatientBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.BODY_TOO_SLOW) {
                throw refusal;
            }
            tooSlow = Optional.of(refusal);
            throw new IOException("the body came too slowly", refusal);
        }
    }

    /** To be called when the bytes are safe. */
    void refuseIfSlow() {
        tooSlow.ifPresent(refusal -> {
            throw refusal;
        });
    }
}
