package io.reelkeep.rest.tus;

import io.reelkeep.rest.shared.BadInput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * What the bytes of one request must hash to (tus 1.0.0, checksum): the algorithm's name, a space, and the sum in base64.
 */
final class UploadChecksum {
    private final Algorithm algorithm;
    private final byte[] sum;

    /** The algorithms; sha1 is the one that every server must know. */
    private enum Algorithm {
        SHA1("sha1", "SHA-1"),
        SHA256("sha256", "SHA-256"),
        SHA512("sha512", "SHA-512"),
        MD5("md5", "MD5");

        private final String tusName;
        private final String javaName;

        Algorithm(String tusName, String javaName) {
            this.tusName = tusName;
            this.javaName = javaName;
        }
    }

    private UploadChecksum(Algorithm algorithm, byte[] sum) {
        this.algorithm = algorithm;
        this.sum = sum;
    }

    /** The names, as Tus-Checksum-Algorithm lists them. */
    static String algorithms() {
        return Arrays.stream(Algorithm.values())
                .map(algorithm -> algorithm.tusName)
                .collect(Collectors.joining(","));
    }

    static UploadChecksum parse(String header) {
        String[] parts = header.strip().split(" +", -1);
        if (parts.length != 2) {
            throw new BadInput(TusHeaders.CHECKSUM, "must be an algorithm, a space and a base64 sum");
        }
        Algorithm algorithm = Arrays.stream(Algorithm.values())
                .filter(known -> known.tusName.equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new BadInput(TusHeaders.CHECKSUM, "must be by one of " + algorithms()));
        return new UploadChecksum(algorithm, decode(parts[1]));
    }

    MessageDigest begin() {
        try {
            return MessageDigest.getInstance(algorithm.javaName);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm.javaName, impossible);
        }
    }

    boolean matches(MessageDigest digest) {
        return MessageDigest.isEqual(sum, digest.digest());
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new BadInput(TusHeaders.CHECKSUM, "has a sum that is not base64");
        }
    }
}
