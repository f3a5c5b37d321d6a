package io.reelkeep.rest.openapi.generate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What this house asks of its document beyond OpenAPI itself. */
final class Lint {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode document;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Lint(JsonNode document) {
        this.document = document;
    }

    /** Each in one line; none if all is well. */
    static List<String> complaints(JsonNode document) {
        var lint = new Lint(document);
        lint.servers();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(operation -> lint.operation(path.getKey(), operation)));
        document.findValues("$ref").forEach(lint::reference);
        return lint.complaints;
    }

    private void servers() {
        document.path("servers").forEach(server -> {
            if (!server.path("url").asText().startsWith("/")) {
                complaints.add("a server is not relative: " + server);
            }
        });
    }

    private void operation(String path, Map.Entry<String, JsonNode> method) {
        String what = method.getKey() + " " + path;
        JsonNode operation = method.getValue();
        if (!ids.add(operation.path("operationId").asText())) {
            complaints.add(what + ": operationId is missing or there twice");
        }
        if (operation.path("summary").asText().isBlank()) {
            complaints.add(what + ": no summary");
        }
        tags(what, operation);
        parameters(what, path, operation);
        responses(what, operation.path("responses"));
        operation
                .path("security")
                .forEach(one -> one.fieldNames().forEachRemaining(scheme -> {
                    if (!document.at("/components/securitySchemes").has(scheme)) {
                        complaints.add(what + ": no security scheme " + scheme);
                    }
                }));
    }

    private void tags(String what, JsonNode operation) {
        if (operation.path("tags").isEmpty()) {
            complaints.add(what + ": no tag");
        }
        operation.path("tags").forEach(tag -> {
            if (!document.path("tags").findValuesAsText("name").contains(tag.asText())) {
                complaints.add(what + ": tag is not declared: " + tag.asText());
            }
        });
    }

    private void parameters(String what, String path, JsonNode operation) {
        Set<String> inPath = new HashSet<>();
        operation.path("parameters").forEach(written -> {
            JsonNode parameter =
                    written.has("$ref") ? resolve(written.path("$ref").asText()) : written;
            if (parameter.path("in").asText().equals("path")) {
                inPath.add(parameter.path("name").asText());
            }
        });
        Set<String> wanted = new HashSet<>();
        Pattern.compile("\\{([^}]+)}").matcher(path).results().forEach(m -> wanted.add(m.group(1)));
        if (!wanted.equals(inPath)) {
            complaints.add(what + ": parameters of the path are " + wanted + ", described are " + inPath);
        }
    }

    private void responses(String what, JsonNode responses) {
        List<String> statuses = new ArrayList<>();
        responses.fieldNames().forEachRemaining(statuses::add);
        if (statuses.stream().noneMatch(status -> status.matches("[23].*"))) {
            complaints.add(what + ": no success");
        }
        boolean isToldByCode = responses.at("/200/description").asText().contains("error by its code");
        if (!isToldByCode && statuses.stream().noneMatch(status -> status.matches("[45].*"))) {
            complaints.add(what + ": no error");
        }
    }

    private void reference(JsonNode reference) {
        if (resolve(reference.asText()).isMissingNode()) {
            complaints.add("leads nowhere: " + reference.asText());
        }
    }

    private JsonNode resolve(String reference) {
        return reference.startsWith("#/")
                ? document.at(reference.substring(1))
                : document.path("nothing but this document is referred to");
    }
}
