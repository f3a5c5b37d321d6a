package io.reelkeep.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    private final Properties system = new Properties();
    private Map<String, String> environment;

    @BeforeEach
    void point_to_the_folder() {
        environment = Map.of("REELKEEP_DATA_DIR", folder.toString());
    }

    @Test
    void takes_the_file_in_the_data_folder() throws IOException {
        write("REELKEEP_WORKERS=3\nreelkeep.http.port=9000\n");

        Settings settings = SettingsFile.load(environment, system);

        assertThat(settings.workers()).isEqualTo(3);
        assertThat(settings.httpPort()).isEqualTo(9000);
    }

    @Test
    void lets_the_environment_win_over_the_file_and_a_system_property_over_both() throws IOException {
        write("REELKEEP_WORKERS=3\nREELKEEP_HTTP_PORT=9000\n");
        environment =
                Map.of("REELKEEP_DATA_DIR", folder.toString(), "REELKEEP_WORKERS", "4", "REELKEEP_HTTP_PORT", "9001");
        system.setProperty("reelkeep.http.port", "9002");

        Settings settings = SettingsFile.load(environment, system);

        assertThat(settings.workers()).isEqualTo(4);
        assertThat(settings.httpPort()).isEqualTo(9002);
    }

    @Test
    void takes_another_file_when_told() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "REELKEEP_WORKERS=5\n");
        environment = Map.of("REELKEEP_CONFIG_FILE", other.toString());

        assertThat(SettingsFile.load(environment, system).workers()).isEqualTo(5);
    }

    @Test
    void refuses_a_file_that_was_named_but_is_not_there() {
        environment = Map.of("REELKEEP_CONFIG_FILE", folder.resolve("gone").toString());

        assertThatThrownBy(() -> SettingsFile.load(environment, system))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("gone cannot be read");
    }

    @Test
    void refuses_a_key_that_does_not_exist() throws IOException {
        write("REELKEEP_WORKER=3\n");

        assertThatThrownBy(() -> SettingsFile.load(environment, system))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("names an unknown key: REELKEEP_WORKER");
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve("reelkeep.properties"), lines);
    }
}
