package io.reelkeep.rest.openapi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document of this very module. */
class OpenApiDocumentTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path BUILT = CLASSES.resolve("io/reelkeep/rest/openapi/openapi.yaml");
    private static final Path FRAME = Path.of("src", "main", "openapi", "frame.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    private static String text;
    private static JsonNode document;
    private static List<Route> routes;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(BUILT);
        document = YAML.readTree(text);
        routes = Routes.in(CLASSES);
    }

    /** A route that is missing here wants a {@code @Described}. */
    @Test
    void describes_every_method_of_every_resource() {
        assertThat(routes).hasSizeGreaterThan(80);
        assertThat(routes.stream().filter(route -> route.described().isEmpty())).isEmpty();
    }

    @Test
    void has_no_path_that_nobody_serves() throws IOException {
        Set<String> served = routes.stream().map(Route::path).collect(Collectors.toCollection(TreeSet::new));
        // Servlets and health checks serve these; the tests on the running server ask for them.
        YAML.readTree(FRAME.toFile()).path("paths").fieldNames().forEachRemaining(path -> {
            assertThat(path).matches("/(media|health)/.*");
            served.add(path);
        });

        assertThat(document.path("paths").fieldNames()).toIterable().hasSameElementsAs(served);
    }

    @Test
    void is_built_from_what_the_classes_say_now() throws IOException {
        String version = document.at("/info/version").asText();

        assertThat(GenerateOpenApi.of(CLASSES, FRAME, version)).isEqualTo(text);
    }

    @Test
    void a_parser_that_is_not_ours_has_nothing_to_say() {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(text, List.of(), options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(parsed.getOpenAPI().getPaths()).hasSameSizeAs(document.path("paths"));
    }

    @Test
    void its_schemas_are_json_schema_2020_12() {
        var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        document.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(meta.validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void keeps_the_rules_of_the_house() {
        assertThat(Lint.complaints(document)).isEmpty();
    }

    @Test
    void the_rules_bite() throws IOException {
        JsonNode broken = YAML.readTree("""
                servers: [{url: "https://example.org"}]
                paths:
                  /a/{b}:
                    get:
                      operationId: one
                      tags: [Unknown]
                      security: [{Nobody: []}]
                      responses: {"200": {$ref: "#/components/responses/None"}}
                    put:
                      operationId: one
                      summary: Twice
                      responses: {"404": {description: Error}}
                """);

        assertThat(Lint.complaints(broken))
                .containsExactlyInAnyOrder(
                        "a server is not relative: {\"url\":\"https://example.org\"}",
                        "get /a/{b}: no summary",
                        "get /a/{b}: tag is not declared: Unknown",
                        "get /a/{b}: parameters of the path are [b], described are []",
                        "get /a/{b}: no error",
                        "get /a/{b}: no security scheme Nobody",
                        "put /a/{b}: operationId is missing or there twice",
                        "put /a/{b}: no tag",
                        "put /a/{b}: parameters of the path are [b], described are []",
                        "put /a/{b}: no success",
                        "leads nowhere: #/components/responses/None");
    }
}
