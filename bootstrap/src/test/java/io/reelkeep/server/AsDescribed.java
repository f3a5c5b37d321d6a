package io.reelkeep.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every answer that the tests get against the OpenAPI document of the server under test: the status, the content type
 * and the JSON must be as it says. Paths that it does not have are not looked at.
 */
final class AsDescribed {
    private static final String DOCUMENT = "/io/reelkeep/rest/openapi/openapi.yaml";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    /** How dialects that answer errors with 200 tell that there is none. */
    private static final List<String> CODES = List.of("errcode", "error_code", "code");

    private static final AsDescribed ONE = new AsDescribed(read());

    private final JsonNode document;
    private final List<Template> templates;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final Set<String> succeeded = new ConcurrentSkipListSet<>();

    /** @param literals how much of it is no parameter: more goes before less */
    private record Template(String path, Pattern pattern, int literals) {
        static Template of(String path) {
            Matcher parameter = PARAMETER.matcher(path);
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            while (parameter.find()) {
                pattern.append(Pattern.quote(path.substring(from, parameter.start())))
                        .append("[^/]+");
                from = parameter.end();
            }
            pattern.append(Pattern.quote(path.substring(from)));
            return new Template(
                    path,
                    Pattern.compile(pattern.toString()),
                    parameter.replaceAll("").length());
        }
    }

    private AsDescribed(JsonNode document) {
        this.document = document;
        this.templates = document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .map(Template::of)
                .sorted(Comparator.comparing(Template::literals).reversed())
                .toList();
    }

    /** The answer itself. */
    static <T> HttpResponse<T> checked(HttpResponse<T> answer) {
        ONE.check(answer);
        return answer;
    }

    /** Ids of the operations of which a success passed so far. */
    static Set<String> succeeded() {
        return Set.copyOf(ONE.succeeded);
    }

    static Set<String> operations() {
        return new TreeSet<>(ONE.document.path("paths").findValuesAsText("operationId"));
    }

    private void check(HttpResponse<?> answer) {
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        String path = answer.request().uri().getRawPath();
        // The server refuses such a path by itself, without a word: it is that of no route.
        if (answer.statusCode() == 400 && path.matches("(?i).*%(00|2f|5c).*")) {
            return;
        }
        Optional<JsonNode> item = templates.stream()
                .filter(template -> template.pattern.matcher(path).matches())
                .findFirst()
                .map(template -> document.path("paths").path(template.path));
        item.map(found -> found.path(method))
                .filter(JsonNode::isObject)
                .ifPresentOrElse(operation -> check(operation, answer), () -> {
                    // HEAD goes with GET, and the server answers OPTIONS by itself.
                    boolean isOfInterest = item.isPresent() && !method.matches("head|options");
                    if (isOfInterest && answer.statusCode() / 100 == 2 && !isRefusedByCode(answer)) {
                        throw unlike(answer, "this method is not described");
                    }
                });
    }

    private void check(JsonNode operation, HttpResponse<?> answer) {
        JsonNode response = response(operation, answer.statusCode())
                .orElseThrow(() -> unlike(answer, "this status is not described"));
        Optional<JsonNode> body =
                response.has("content") ? content(response.path("content"), answer) : Optional.empty();
        if (!response.has("content") && !text(answer).isEmpty()) {
            throw unlike(answer, "no body is described");
        }
        if (answer.statusCode() < 400 && body.map(AsDescribed::tellsNoError).orElse(true)) {
            succeeded.add(operation.path("operationId").asText());
        }
    }

    private Optional<JsonNode> response(JsonNode operation, int status) {
        JsonNode responses = operation.path("responses");
        return Stream.of(Integer.toString(status), status / 100 + "XX", "default")
                .map(responses::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .map(found -> found.has("$ref")
                        ? document.at(found.path("$ref").asText().substring(1))
                        : found);
    }

    private Optional<JsonNode> content(JsonNode content, HttpResponse<?> answer) {
        String type = answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";")[0]
                .strip();
        JsonNode media = content.has("*/*") ? content.path("*/*") : content.path(type);
        if (!media.isObject()) {
            throw unlike(answer, "this content type is not described: " + type);
        }
        if (!type.endsWith("json") || content.has("*/*")) {
            return Optional.empty();
        }
        JsonNode body = parsed(answer);
        var complaints = schema(media.path("schema")).validate(body);
        if (!complaints.isEmpty()) {
            throw unlike(answer, complaints.toString());
        }
        return Optional.of(body);
    }

    private JsonSchema schema(JsonNode schema) {
        return compiled.computeIfAbsent(schema, key -> {
            ObjectNode whole = key.deepCopy();
            whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            whole.set("$defs", document.at("/components/schemas"));
            return SCHEMAS.getSchema(whole);
        });
    }

    private static JsonNode parsed(HttpResponse<?> answer) {
        try {
            return JSON.readTree(text(answer));
        } catch (IOException noJson) {
            throw unlike(answer, "this is no JSON");
        }
    }

    /** What was not kept is not looked at. */
    private static String text(HttpResponse<?> answer) {
        return answer.body() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : answer.body() instanceof String text ? text : "";
    }

    private static boolean isRefusedByCode(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                && !tellsNoError(parsed(answer));
    }

    private static boolean tellsNoError(JsonNode body) {
        return CODES.stream().map(body::path).filter(JsonNode::isInt).allMatch(code -> code.asInt() == 0);
    }

    private static AssertionError unlike(HttpResponse<?> answer, String why) {
        return new AssertionError(
                "Not as openapi.yaml says: " + answer.request().method() + " "
                        + answer.request().uri().getRawPath() + " answered " + answer.statusCode() + ", " + why + ": "
                        + text(answer));
    }

    private static JsonNode read() {
        try (InputStream document = AsDescribed.class.getResourceAsStream(DOCUMENT)) {
            String text = new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
            // Each schema is made a document of its own, where the others stand in the place for that.
            return new YAMLMapper().readTree(text.replace("#/components/schemas/", "#/$defs/"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
