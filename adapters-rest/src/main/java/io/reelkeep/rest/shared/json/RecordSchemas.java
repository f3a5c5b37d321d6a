package io.reelkeep.rest.shared.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON Schema 2020-12 of records as {@link StrictJson} reads and writes them: the names are asked of the mapper that it uses.
 * Collects the schema of every record that was referred to. Not thread-safe.
 */
public final class RecordSchemas {
    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            BigInteger.class, "integer",
            double.class, "number",
            Double.class, "number");
    private static final Map<Class<?>, String> FORMATS =
            Map.of(int.class, "int32", Integer.class, "int32", long.class, "int64", Long.class, "int64");

    private final Function<Class<?>, String> names;
    private final String place;
    private final SortedMap<String, ObjectNode> schemas = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();

    /**
     * @param names of the schemas, different for different records
     * @param place what stands before the name in a reference, e.g. {@code #/components/schemas/}
     */
    public RecordSchemas(Function<Class<?>, String> names, String place) {
        this.names = names;
        this.place = place;
    }

    /** Every schema referred to so far, by name. */
    public SortedMap<String, ObjectNode> all() {
        return Collections.unmodifiableSortedMap(schemas);
    }

    /** A reference to the schema of a record. */
    public ObjectNode reference(Class<?> type) {
        String name = names.apply(type);
        Class<?> known =
                Optional.<Class<?>>ofNullable(named.putIfAbsent(name, type)).orElse(type);
        if (known != type) {
            throw new IllegalStateException(known + " and " + type + " would both be called " + name);
        }
        if (!schemas.containsKey(name)) {
            // Before its components: a record may contain itself.
            ObjectNode schema = object();
            schemas.put(name, schema);
            describe(type, schema);
        }
        return object().put("$ref", place + name);
    }

    private void describe(Class<?> type, ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List<String> required = new ArrayList<>();
        describe(type, properties, required);
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        schema.put("additionalProperties", isTolerant(type));
    }

    private void describe(Class<?> type, ObjectNode properties, List<String> required) {
        Map<String, RecordComponent> components =
                Arrays.stream(type.getRecordComponents()).collect(Collectors.toMap(RecordComponent::getName, it -> it));
        for (BeanPropertyDefinition property : StrictJson.properties(type)) {
            RecordComponent component = components.get(property.getInternalName());
            if (component == null) {
                continue;
            }
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), properties, required);
                continue;
            }
            properties.set(property.getName(), schemaOf(component.getGenericType()));
            if (component.getType() != Optional.class && component.getType() != JsonNode.class) {
                required.add(property.getName());
            }
        }
    }

    /** What stands in a tolerant body is read by the same mapper. */
    private static boolean isTolerant(Class<?> type) {
        return Stream.<Class<?>>iterate(type, at -> at != null, Class::getEnclosingClass)
                .anyMatch(at -> at.isAnnotationPresent(Tolerant.class));
    }

    private ObjectNode schemaOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return schemaOf(generic);
        }
        if (type instanceof Class<?> plain) {
            return schemaOf(plain);
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private ObjectNode schemaOf(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type content = generic.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return schemaOf(content);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = object().put("type", "array");
            list.set("items", schemaOf(content));
            return list;
        }
        if (Map.class.isAssignableFrom(raw) && content == String.class) {
            ObjectNode map = object().put("type", "object");
            map.set("additionalProperties", schemaOf(generic.getActualTypeArguments()[1]));
            return map;
        }
        throw new IllegalStateException("no schema for " + generic);
    }

    private ObjectNode schemaOf(Class<?> plain) {
        if (plain.isRecord()) {
            return reference(plain);
        }
        if (plain == JsonNode.class) {
            // Read by hand; the document says no more than that it is there.
            return object();
        }
        if (plain.isEnum()) {
            ObjectNode words = object().put("type", "string");
            Arrays.stream(plain.getEnumConstants()).map(Object::toString).forEach(words.putArray("enum")::add);
            return words;
        }
        if (FORMATS.containsKey(plain)) {
            return object().put("type", "integer").put("format", FORMATS.get(plain));
        }
        if (!PLAIN.containsKey(plain)) {
            throw new IllegalStateException("no schema for " + plain);
        }
        return object().put("type", PLAIN.get(plain));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
