package io.reelkeep.bootstrap.secrets;

import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.bootstrap.settings.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** The key that all others are derived from: 32 bytes, kept outside the database. */
public final class MasterKey {
    private static final int KEY_BYTES = 32;

    private MasterKey() {}

    /** The key in the data folder; made now if there is none. */
    public static byte[] ofFile(Path dataDir, SecretSource secrets) {
        Path file = dataDir.resolve("master-key");
        if (!Files.exists(file)) {
            // A server that was not started by our launcher has no folder yet.
            PrivateFile.makeFolder(dataDir);
            PrivateFile.write(file, secrets.hex(KEY_BYTES));
        }
        try {
            return parse(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** @throws IllegalArgumentException unless it is 64 hexadecimal digits */
    public static byte[] parse(String hex) {
        byte[] key = HexFormat.of().parseHex(hex);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A master key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        return key;
    }
}
