package io.reelkeep.rest.outbound.wecom;

import io.reelkeep.rest.outbound.EncodingAesKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How texts to WeCom applications are hidden (contract: WeCom 6.1). */
final class WeComCrypt {
    static final int RANDOM_BYTES = 16;
    private static final int BLOCK = 32;

    private WeComCrypt() {}

    /**
     * 16 random bytes, the length in 4 bytes (big endian), the text, the corp; PKCS#7 to a multiple of 32, which is more
     * than the cipher's own block.
     */
    static String encrypt(String aesKey, byte[] random, String text, String corpId) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        var plain = new ByteArrayOutputStream();
        plain.writeBytes(random);
        plain.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(message.length).array());
        plain.writeBytes(message);
        plain.writeBytes(corpId.getBytes(StandardCharsets.UTF_8));
        int padding = BLOCK - plain.size() % BLOCK;
        for (int count = 0; count < padding; count++) {
            plain.write(padding);
        }
        return Base64.getEncoder().encodeToString(new EncodingAesKey(aesKey).encrypt(plain.toByteArray(), "NoPadding"));
    }
}
