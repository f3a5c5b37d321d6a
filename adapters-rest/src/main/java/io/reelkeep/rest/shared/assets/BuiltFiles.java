package io.reelkeep.rest.shared.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files that the build of the console has laid beside this class. There are none in a server that was built without its
 * console. Thread-safe; nothing is kept in memory.
 */
public final class BuiltFiles {
    /** What Vite may call a file: no way out of the folder, and nothing hidden. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_.-]*/)?[A-Za-z0-9_-][A-Za-z0-9_.-]*");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private BuiltFiles() {}

    /**
     * @param name relative to the console's folder, e.g. {@code assets/console-1a2b3c.js}
     * @param takesGzip whoever asks can read the compressed twin
     */
    public static Optional<BuiltFile> find(String name, boolean takesGzip) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return (takesGzip ? read(name + ".gz") : Optional.<byte[]>empty())
                .map(bytes -> new BuiltFile(bytes, type, true))
                .or(() -> read(name).map(bytes -> new BuiltFile(bytes, type, false)));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream bytes = BuiltFiles.class.getResourceAsStream("files/" + name)) {
            return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
