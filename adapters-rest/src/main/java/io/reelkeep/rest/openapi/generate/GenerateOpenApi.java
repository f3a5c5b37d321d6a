package io.reelkeep.rest.openapi.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the OpenAPI document of the module's routes; started by the build when the classes are there. */
public final class GenerateOpenApi {
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private GenerateOpenApi() {}

    /** @param arguments the compiled classes, the frame, the version of the server, the document to write */
    public static void main(String[] arguments) throws IOException {
        Path document = Path.of(arguments[3]);
        Files.createDirectories(document.toAbsolutePath().getParent());
        Files.writeString(document, of(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]));
    }

    /** The document, the same for the same source. */
    static String of(Path classes, Path frame, String version) throws IOException {
        ObjectNode read = (ObjectNode) YAML.readTree(frame.toFile());
        return YAML.writeValueAsString(new Document(read).with(Routes.in(classes), version));
    }
}
