package io.reelkeep.rest.openapi.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.description.Dialect;
import io.reelkeep.rest.shared.json.RecordSchemas;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the Operation Object of one route (OpenAPI 3.1.1, 4.8.10). */
final class Operation {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String JSON = "application/json";
    private static final int NO_CONTENT = 204;
    private static final int FIRST_REDIRECT = 300;

    private final Route route;
    private final Described said;
    private final Dialect dialect;
    private final RecordSchemas schemas;

    Operation(Route route, Described said, RecordSchemas schemas) {
        this.route = route;
        this.said = said;
        this.dialect = route.dialect();
        this.schemas = schemas;
    }

    /** @param schemes of security that the document knows */
    ObjectNode write(Set<String> schemes) {
        ObjectNode operation = object();
        operation.put("operationId", id());
        operation.put("summary", said.value());
        operation.putArray("tags").add(dialect.value());
        parameters(operation);
        body(operation);
        responses(operation.putObject("responses"));
        ArrayNode security = operation.putArray("security");
        route.bindings().stream()
                .filter(schemes::contains)
                .forEach(scheme -> security.addObject().putArray(scheme));
        return operation;
    }

    private String id() {
        String tag = dialect.value().replace(" ", "");
        String resource = route.resource().getSimpleName().replaceAll("Resource$", "");
        String method = route.method().getName();
        boolean isAbbreviation = tag.equals(tag.toUpperCase(Locale.ROOT));
        String begin = isAbbreviation
                ? tag.toLowerCase(Locale.ROOT)
                : withFirst(tag, tag.substring(0, 1).toLowerCase(Locale.ROOT));
        return begin + resource + withFirst(method, method.substring(0, 1).toUpperCase(Locale.ROOT));
    }

    private static String withFirst(String word, String first) {
        return first + word.substring(1);
    }

    private void parameters(ObjectNode operation) {
        List<ObjectNode> all = Stream.of(
                        PARAMETER.matcher(route.path()).results().map(Operation::inPath),
                        Arrays.stream(said.query()).map(field -> Field.of(field).parameter("query")),
                        Arrays.stream(said.headers())
                                .map(field -> Field.of(field).parameter("header")))
                .flatMap(parameters -> parameters)
                .toList();
        if (!all.isEmpty()) {
            operation.putArray("parameters").addAll(all);
        }
    }

    private static ObjectNode inPath(MatchResult found) {
        return new Field(found.group(1), true, "string").parameter("path");
    }

    private void body(ObjectNode operation) {
        bodySchema().ifPresent(schema -> {
            ObjectNode body = operation.putObject("requestBody");
            body.put("required", !isOptional());
            String type = route.consumed().orElse(JSON).replace("*/*", "application/octet-stream");
            body.putObject("content").putObject(type).set("schema", schema);
        });
    }

    private Optional<ObjectNode> bodySchema() {
        Class<?>[] taken = route.method().getParameterTypes();
        if (said.body() != Record.class) {
            return Optional.of(schemas.reference(said.body()));
        }
        if (said.form().length > 0) {
            return Optional.of(formSchema());
        }
        return Arrays.stream(taken)
                .filter(Class::isRecord)
                .findFirst()
                .map(schemas::reference)
                .or(() -> Arrays.asList(taken).contains(InputStream.class)
                        ? Optional.of(Field.of("body:binary").schema())
                        : Optional.empty());
    }

    private boolean isOptional() {
        return said.body() != Record.class && !route.verb().equals("post");
    }

    private ObjectNode formSchema() {
        ObjectNode schema = object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List<Field> fields = Arrays.stream(said.form()).map(Field::of).toList();
        fields.forEach(field -> properties.set(field.name(), field.schema()));
        List<Field> required = fields.stream().filter(Field::isRequired).toList();
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(field -> names.add(field.name()));
        }
        return schema;
    }

    private void responses(ObjectNode responses) {
        for (int status : said.status()) {
            ObjectNode response = responses.putObject(Integer.toString(status));
            response.put("description", "Success");
            boolean hasBody = status != NO_CONTENT
                    && status < FIRST_REDIRECT
                    && !route.verb().equals("head");
            answerSchemas().filter(any -> hasBody).ifPresent(answers -> content(response, answerType(), answers));
        }
        for (String status : dialect.errorStatus()) {
            error(responses, status);
        }
    }

    private String answerType() {
        return said.type().isEmpty() ? route.produced().orElse(JSON) : said.type();
    }

    private Optional<List<ObjectNode>> answerSchemas() {
        if (said.answer().length > 0) {
            return Optional.of(
                    Arrays.stream(said.answer()).map(schemas::reference).toList());
        }
        boolean isText = !answerType().equals(JSON);
        return isText ? Optional.of(List.of(object().put("type", "string"))) : Optional.empty();
    }

    /** Where errors come with a status of success, the answer is one or the other. */
    private void error(ObjectNode responses, String status) {
        List<ObjectNode> errors =
                Arrays.stream(dialect.errors()).map(schemas::reference).toList();
        if (responses.path(status) instanceof ObjectNode shared) {
            List<ObjectNode> answers = answerSchemas().orElse(List.of());
            shared.put("description", "Success, or an error by its code");
            content(
                    shared,
                    answerType(),
                    Stream.concat(answers.stream(), errors.stream()).distinct().toList());
            return;
        }
        ObjectNode response = responses.putObject(status).put("description", "Error");
        if (!route.verb().equals("head")) {
            content(response, dialect.errorType(), errors.isEmpty() ? List.of(object().put("type", "string")) : errors);
        }
    }

    private static void content(ObjectNode response, String type, List<ObjectNode> schemas) {
        ObjectNode media = response.putObject("content").putObject(type);
        if (schemas.size() == 1) {
            media.set("schema", schemas.get(0));
        } else {
            media.putObject("schema").putArray("anyOf").addAll(schemas);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
