package io.reelkeep.rest.shared.body;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.BadInput;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A body that must hash to the MD5 that its sender has said: it throws a refusal at its end where it does not. For
 * dialects that have nothing better; it finds accidents, not intent.
 */
public final class Md5Body extends FilterInputStream {
    private final String field;
    private final byte[] expected;
    private final MessageDigest digest;
    private boolean checked;

    /**
     * @param field that says the sum, for the message
     * @param hex 32 hexadecimal digits of either case
     */
    public Md5Body(InputStream body, String field, String hex) {
        super(body);
        this.field = field;
        this.expected = parse(field, hex);
        this.digest = md5();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws Refusal DIGEST_MISMATCH */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
        } else if (read < 0 && !checked) {
            checked = true;
            refuseOther();
        }
        return read;
    }

    private void refuseOther() {
        byte[] actual = digest.digest();
        if (!MessageDigest.isEqual(expected, actual)) {
            throw new Refusal(
                    Reason.DIGEST_MISMATCH,
                    field + ": the bytes hash to " + HexFormat.of().formatHex(actual) + "; nothing of them is kept");
        }
    }

    private static byte[] parse(String field, String hex) {
        if (!hex.matches("[0-9a-fA-F]{32}")) {
            throw new BadInput(field, "must be an MD5 in 32 hexadecimal digits");
        }
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }
}
