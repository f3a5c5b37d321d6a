package io.reelkeep.rest.shared.assets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One file for browsers. */
public final class BuiltFile {
    private final byte[] bytes;
    private final String type;
    private final boolean isGzip;

    BuiltFile(byte[] bytes, String type, boolean isGzip) {
        this.bytes = bytes;
        this.type = type;
        this.isGzip = isGzip;
    }

    /** As {@code Content-Type} has it. */
    public String type() {
        return type;
    }

    /** Whether the bytes are compressed. */
    public boolean isGzip() {
        return isGzip;
    }

    /** As they are, compressed or not. */
    public int sizeBytes() {
        return bytes.length;
    }

    public void writeTo(OutputStream sink) throws IOException {
        sink.write(bytes);
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
