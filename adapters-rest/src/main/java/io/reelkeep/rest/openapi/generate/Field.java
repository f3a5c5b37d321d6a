package io.reelkeep.rest.openapi.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** One field as a {@code Described} writes it: {@code name!:type}. */
record Field(String name, boolean isRequired, String type) {
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "binary");

    static Field of(String written) {
        String[] parts = written.split(":", 2);
        boolean isRequired = parts[0].endsWith("!");
        String name = isRequired ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        String type = parts.length == 2 ? parts[1] : "string";
        if (name.isEmpty() || !TYPES.contains(type)) {
            throw new IllegalStateException("is no field: " + written);
        }
        return new Field(name, isRequired, type);
    }

    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        return type.equals("binary")
                ? schema.put("contentMediaType", "application/octet-stream")
                : schema.put("type", type);
    }

    /** @param in {@code query} or {@code header} */
    ObjectNode parameter(String in) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", name).put("in", in).put("required", isRequired);
        parameter.set("schema", schema());
        return parameter;
    }
}
