package io.reelkeep.application.editing;

import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two orders ask for the same. */
final class OrderDigest {
    private OrderDigest() {}

    static Sha256 of(OrderClip.Command command) {
        var text = new StringBuilder()
                .append(command.recording())
                .append('\n')
                .append(command.cut().operation())
                .append('\n')
                .append(command.cut().mode())
                .append('\n');
        for (Range range : command.cut().ranges()) {
            text.append(range.file())
                    .append(' ')
                    .append(range.fromMillis())
                    .append(' ')
                    .append(range.toMillis())
                    .append('\n');
        }
        command.name().ifPresent(text::append);
        return sha256(text.toString());
    }

    private static Sha256 sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Sha256(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
