package io.reelkeep.rest.shared.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.reelkeep.rest.shared.BadInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads and writes records as JSON. Names are in snake_case unless the record says otherwise; an {@code Optional} may be
 * absent, everything else is required. Thread-safe.
 */
public final class StrictJson {
    /** The longest JSON body, in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_DEPTH = 64;
    private static final JsonMapper STRICT = mapper().build();
    private static final JsonMapper TOLERANT = tolerant();

    private StrictJson() {}

    /**
     * Reads one JSON document in UTF-8.
     *
     * @throws BadInput naming the field, or {@code body} when there is none
     */
    public static <T> T read(byte[] json, Class<T> type) {
        String text = decode(json);
        JsonMapper mapper = type.isAnnotationPresent(Tolerant.class) ? TOLERANT : STRICT;
        try {
            refuseUnkeepableText(mapper, text);
            T value = mapper.readValue(text, type);
            if (value == null) {
                throw new BadInput("body", "must not be null");
            }
            Required.check(value);
            return value;
        } catch (JsonMappingException wrong) {
            throw new BadInput(field(wrong), reason(wrong));
        } catch (JsonProcessingException malformed) {
            throw new BadInput("body", "is not well-formed JSON: " + reason(malformed));
        } catch (IOException impossible) {
            throw new IllegalStateException("text does not break off", impossible);
        }
    }

    /** The record as JSON in UTF-8. Same value, same bytes. */
    public static byte[] write(Object value) {
        try {
            return STRICT.writeValueAsBytes(value);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), ourMistake);
        }
    }

    /** What of a type is read and written, in the order in which it is written. */
    static List<BeanPropertyDefinition> properties(Class<?> type) {
        return STRICT.getSerializationConfig()
                .introspect(STRICT.constructType(type))
                .findProperties();
    }

    private static JsonMapper.Builder mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_BYTES)
                        .maxNumberLength(64)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModule(new Jdk8Module())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        return builder.withCoercionConfig(LogicalType.Textual, text -> {
            text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
    }

    private static JsonMapper tolerant() {
        return mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .withCoercionConfig(
                        LogicalType.Integer,
                        number -> number.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
                .build();
    }

    private static String decode(byte[] json) {
        if (json.length == 0) {
            throw new BadInput("body", "is missing");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput("body", "must be UTF-8");
        }
    }

    /** Escapes can spell what no store keeps: U+0000 and halves of surrogate pairs. Looked for everywhere. */
    private static void refuseUnkeepableText(JsonMapper mapper, String text) throws IOException {
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                if (isText && parser.getText().codePoints().anyMatch(StrictJson::isUnkeepable)) {
                    throw new BadInput(
                            parser.currentName() == null ? "body" : parser.currentName(),
                            "must not contain the character U+0000 or half of a surrogate pair");
                }
            }
        }
    }

    private static boolean isUnkeepable(int c) {
        return c == 0 || Character.getType(c) == Character.SURROGATE;
    }

    private static String field(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    /** The first sentence; what follows names classes of ours. */
    private static String reason(JsonProcessingException wrong) {
        return Reasons.of(wrong);
    }
}
