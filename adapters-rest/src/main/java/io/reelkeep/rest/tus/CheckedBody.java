package io.reelkeep.rest.tus;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/**
 * A body that must hash to what was promised. Where it does not, or where it breaks off so that nobody can say, the store
 * keeps nothing of it: hence the unchecked exceptions.
 */
final class CheckedBody extends FilterInputStream {
    private final UploadChecksum checksum;
    private final MessageDigest digest;
    private boolean checked;

    CheckedBody(InputStream body, UploadChecksum checksum) {
        super(body);
        this.checksum = checksum;
        this.digest = checksum.begin();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = readOrDiscard(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
        } else if (read < 0 && !checked) {
            checked = true;
            refuseOther();
        }
        return read;
    }

    private int readOrDiscard(byte[] into, int offset, int length) {
        try {
            return super.read(into, offset, length);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private void refuseOther() {
        if (!checksum.matches(digest)) {
            throw new Refusal(
                    Reason.DIGEST_MISMATCH, "the bytes do not match Upload-Checksum; nothing of them is kept");
        }
    }
}
