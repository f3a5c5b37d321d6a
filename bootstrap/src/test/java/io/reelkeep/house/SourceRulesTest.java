package io.reelkeep.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
    private static final Path HOUSE = Path.of("..");

    @Test
    void every_public_type_says_what_it_is() {
        assertThat(breaking(SourceRules::isDocumented)).isEmpty();
    }

    @Test
    void no_query_is_pieced_together() {
        assertThat(breaking(SourceRules::bindsItsParameters)).isEmpty();
    }

    @Test
    void notice_a_type_without_a_word() {
        assertThat(SourceRules.isDocumented("package x;\n\nimport a.B;\n\npublic final class Silent {}\n"))
                .isFalse();
        assertThat(SourceRules.isDocumented("package x;\n\n@Entity\npublic record Silent() {}\n"))
                .isFalse();
        assertThat(SourceRules.isDocumented("package x;\n\n/** Said. */\n@Entity\npublic final class Told {}\n"))
                .isTrue();
        assertThat(SourceRules.isDocumented("package x;\n\nfinal class Inner {}\n"))
                .isTrue();
    }

    @Test
    void notice_a_query_that_is_pieced_together() {
        assertThat(SourceRules.bindsItsParameters(
                        "em.createQuery(\"select r from R r where r.name = '\" + name + \"'\")"))
                .isFalse();
        assertThat(SourceRules.bindsItsParameters("em.createNativeQuery(\"... %s\".formatted(name))"))
                .isFalse();
        assertThat(SourceRules.bindsItsParameters("em.createQuery(\"select r from R r where r.id = :id\", R.class)"))
                .isTrue();
    }

    private static List<Path> breaking(Predicate<String> rule) {
        try (Stream<Path> rooms = Files.list(HOUSE)) {
            return rooms.map(room -> room.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceRulesTest::sources)
                    .filter(file -> !rule.test(text(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
