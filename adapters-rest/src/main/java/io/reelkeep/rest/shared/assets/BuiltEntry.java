package io.reelkeep.rest.shared.assets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page must name to run one of the programs that were built: their addresses carry a digest of the content, which only
 * the build's manifest knows.
 *
 * @param script a path, to be loaded as a module
 * @param preloads paths of the modules that the script will ask for at once
 * @param styles paths
 */
public record BuiltEntry(String script, List<String> preloads, List<String> styles) {
    private static final String PLACE = "/console/";

    public BuiltEntry {
        preloads = List.copyOf(preloads);
        styles = List.copyOf(styles);
    }

    /**
     * @param source the module that was built, e.g. {@code src/watch/main.ts}
     * @return empty where this server was built without its console
     */
    public static Optional<BuiltEntry> of(String source) {
        return BuiltFiles.find("manifest.json", false)
                .map(BuiltEntry::parse)
                .filter(manifest -> manifest.has(source))
                .map(manifest -> of(manifest, source));
    }

    private static BuiltEntry of(JsonNode manifest, String source) {
        Set<String> modules = new LinkedHashSet<>();
        collect(manifest, source, modules);
        Set<String> styles = new LinkedHashSet<>();
        modules.forEach(module -> manifest.path(module).path("css").forEach(css -> styles.add(PLACE + css.asText())));
        List<String> preloads = modules.stream()
                .skip(1)
                .map(module -> path(manifest.path(module)))
                .toList();
        return new BuiltEntry(path(manifest.path(source)), preloads, List.copyOf(styles));
    }

    private static void collect(JsonNode manifest, String module, Set<String> found) {
        if (found.add(module)) {
            manifest.path(module).path("imports").forEach(next -> collect(manifest, next.asText(), found));
        }
    }

    private static String path(JsonNode chunk) {
        return PLACE + chunk.path("file").asText();
    }

    private static JsonNode parse(BuiltFile manifest) {
        try {
            return JsonMapper.builder().build().readTree(manifest.text());
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException("the manifest of the console cannot be read", ourOwn);
        }
    }
}
