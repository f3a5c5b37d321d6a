package io.reelkeep.rest.outbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signature that Meeting and WeCom events share (contract: Meeting 5, WeCom 6.1). */
public final class SortedSha1 {
    private static final Comparator<String> BYTE_ORDER =
            Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), java.util.Arrays::compareUnsigned);

    private SortedSha1() {}

    /** The parts in the order of their bytes, one behind the other, as lower-case hexadecimal digits of their SHA-1. */
    public static String of(String... parts) {
        String text = Stream.of(parts).sorted(BYTE_ORDER).collect(Collectors.joining());
        try {
            // The documents prescribe SHA-1.
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
