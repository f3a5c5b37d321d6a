package io.reelkeep.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference page is true: its table is what the code says. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "configuration.md");
    private static final String BEGIN = "<!-- written by ConfigurationPageTest -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void lists_every_setting_as_the_code_has_it() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table() + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(table());
        }
    }

    private static String table() {
        return Stream.of(Setting.values())
                .map(ConfigurationPageTest::row)
                .collect(Collectors.joining("", "| Key | Default | Allowed | What it does |\n|---|---|---|---|\n", ""));
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        setting.key(),
                        setting.fallback().isEmpty() ? "none" : "`" + setting.fallback() + "`",
                        setting.allowed(),
                        setting.description());
    }
}
