package io.reelkeep.rest.shared.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.reelkeep.rest.shared.BadInput;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses records with a hole where a value must be. What may be absent is an {@code Optional}, or a {@link JsonNode}
 * where absent and {@code null} differ.
 */
final class Required {
    private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private Required() {}

    /** @throws BadInput naming the component */
    static void check(Object value) {
        check("body", value);
    }

    private static void check(String name, @Nullable Object value) {
        if (value == null) {
            throw new BadInput(name, "is required, and must not be null");
        }
        if (value instanceof Record) {
            checkComponents(value);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> check(name, item));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> check(name, present));
        }
    }

    private static void checkComponents(Object owner) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            if (component.getType() != JsonNode.class) {
                check(nameOf(component), valueOf(component, owner));
            }
        }
    }

    private static String nameOf(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(JsonProperty.class))
                .or(() -> Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class)))
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> NAMES.translate(component.getName()));
    }

    private static @Nullable Object valueOf(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record shows its components", impossible);
        }
    }
}
