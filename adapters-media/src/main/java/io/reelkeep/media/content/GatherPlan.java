package io.reelkeep.media.content;

import io.reelkeep.media.layout.Strip;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Where the bytes of something are that exists as a plan only. Immutable, shared by all who read it. */
public final class GatherPlan {
    // A copied range, its place in a list and its start.
    private static final long HEAP_BYTES_PER_STRIP = 48;

    private final List<Strip> strips;
    private final String tag;
    // where each strip begins, and the end of all
    private final long[] starts;

    /** @param sourceTags of the sources by their numbers in the strips: each changes exactly when its bytes do */
    public GatherPlan(List<Strip> strips, List<String> sourceTags) {
        this.strips = strips.stream().filter(strip -> strip.lengthBytes() > 0).toList();
        this.tag = tag(this.strips, sourceTags);
        this.starts = new long[this.strips.size() + 1];
        for (int i = 0; i < this.strips.size(); i++) {
            starts[i + 1] = starts[i] + this.strips.get(i).lengthBytes();
        }
    }

    public long sizeBytes() {
        return starts[strips.size()];
    }

    /** Changes exactly when the bytes do; 64 hexadecimal digits. */
    public String tag() {
        return tag;
    }

    /** How much of the heap it holds, about. */
    public long heapBytes() {
        long literals = strips.stream()
                .filter(strip -> strip instanceof Strip.Literal)
                .mapToLong(Strip::lengthBytes)
                .sum();
        return literals + HEAP_BYTES_PER_STRIP * strips.size();
    }

    /** None of them empty. */
    public List<Strip> strips() {
        return strips;
    }

    /** Where a strip begins; of the number after the last, the end of all. */
    public long startOf(int strip) {
        return starts[strip];
    }

    int stripAt(long position) {
        int found = Arrays.binarySearch(starts, 0, strips.size(), position);
        return found >= 0 ? found : -found - 2;
    }

    private static String tag(List<Strip> strips, List<String> sourceTags) {
        MessageDigest digest = sha256();
        ByteBuffer numbers = ByteBuffer.allocate(3 * Long.BYTES);
        for (Strip strip : strips) {
            if (strip instanceof Strip.Copy copy) {
                digest.update(sourceTags.get(copy.source()).getBytes(StandardCharsets.US_ASCII));
                numbers.clear().putLong(1).putLong(copy.position()).putLong(copy.lengthBytes());
                digest.update(numbers.flip());
            } else if (strip instanceof Strip.Literal literal) {
                numbers.clear().putLong(0).putLong(0).putLong(literal.lengthBytes());
                digest.update(numbers.flip());
                digest.update(literal.bytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
