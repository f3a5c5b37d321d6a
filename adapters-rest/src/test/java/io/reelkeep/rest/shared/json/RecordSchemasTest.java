package io.reelkeep.rest.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordSchemasTest {
    private final RecordSchemas schemas = new RecordSchemas(Class::getSimpleName, "#/");

    record Leaf(int someNumber, Optional<Boolean> mayBe) {
        boolean isDerived() {
            return true;
        }
    }

    @Tolerant
    record Tree(
            @JsonProperty("FileSet") List<Leaf> leaves,
            JsonNode anything,
            Map<String, Long> counts,
            Optional<Tree> next,
            Optional<Twig> twig) {
        record Twig(double length) {}
    }

    record Odd(Duration length) {}

    record Parcel(@JsonUnwrapped Leaf leaf, String label) {}

    @Test
    void takes_in_what_is_written_unwrapped() {
        schemas.reference(Parcel.class);

        JsonNode parcel = schemas.all().get("Parcel");
        assertThat(parcel.path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("some_number", "may_be", "label");
        assertThat(parcel.path("required")).hasSize(2);
    }

    @Test
    void names_what_the_mapper_names_and_requires_what_may_not_be_absent() {
        assertThat(schemas.reference(Leaf.class)).hasToString("{\"$ref\":\"#/Leaf\"}");

        assertThat(schemas.all().get("Leaf"))
                .hasToString(
                        "{\"type\":\"object\",\"properties\":{\"some_number\":{\"type\":\"integer\",\"format\":\"int32\"},"
                                + "\"may_be\":{\"type\":\"boolean\"}},\"required\":[\"some_number\"],\"additionalProperties\":false}");
    }

    @Test
    void follows_lists_maps_and_records_that_contain_themselves() {
        schemas.reference(Tree.class);

        assertThat(schemas.all()).containsOnlyKeys("Leaf", "Tree", "Twig");
        JsonNode tree = schemas.all().get("Tree");
        assertThat(tree.at("/properties/FileSet/items/$ref").asText()).isEqualTo("#/Leaf");
        assertThat(tree.at("/properties/counts/additionalProperties/type").asText())
                .isEqualTo("integer");
        assertThat(tree.at("/properties/next/$ref").asText()).isEqualTo("#/Tree");
        assertThat(tree.at("/properties/anything")).isEmpty();
        assertThat(tree.path("required")).hasToString("[\"FileSet\",\"counts\"]");
        assertThat(tree.path("additionalProperties").asBoolean()).isTrue();
        assertThat(schemas.all().get("Twig").path("additionalProperties").asBoolean())
                .isTrue();
    }

    @Test
    void refuses_types_it_does_not_know() {
        assertThatIllegalStateException()
                .isThrownBy(() -> schemas.reference(Odd.class))
                .withMessageContaining("Duration");
    }

    @Test
    void refuses_two_records_of_one_name() {
        var all = new RecordSchemas(type -> "Same", "#/");
        all.reference(Plain.class);

        assertThatIllegalStateException().isThrownBy(() -> all.reference(Leaf.class));
    }

    record Plain(String text) {}
}
