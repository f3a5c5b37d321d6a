package io.reelkeep.bootstrap.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Settings from the three places that they may stand in: environment first, then the file, then the default. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * The settings of this process.
     *
     * @param system system properties, which win over all else
     * @throws BadSetting when a value is wrong, the file cannot be read, or it names a key that does not exist
     */
    public static Settings load(Map<String, String> environment, Properties system) {
        Settings outside = Settings.of(setting -> outside(setting, environment, system));
        Path file = outside.given(Setting.CONFIG_FILE)
                .map(Path::of)
                .orElseGet(() -> outside.dataDir().resolve("reelkeep.properties"));
        Map<Setting, String> inFile =
                Files.exists(file) || outside.given(Setting.CONFIG_FILE).isPresent() ? read(file) : Map.of();
        return Settings.of(
                setting -> outside(setting, environment, system).or(() -> Optional.ofNullable(inFile.get(setting))));
    }

    private static Optional<String> outside(Setting setting, Map<String, String> environment, Properties system) {
        return Optional.ofNullable(system.getProperty(setting.property()))
                .or(() -> Optional.ofNullable(environment.get(setting.key())));
    }

    private static Map<Setting, String> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BadSetting("The settings file " + file + " cannot be read: " + unreadable);
        }
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        for (String name : lines.stringPropertyNames()) {
            Setting setting = Setting.named(name)
                    .orElseThrow(() -> new BadSetting("The settings file " + file + " names an unknown key: " + name));
            settings.put(setting, lines.getProperty(name));
        }
        return settings;
    }
}
