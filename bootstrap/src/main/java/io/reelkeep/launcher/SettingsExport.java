package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.Setting;
import io.reelkeep.bootstrap.settings.Settings;
import java.util.Map;

/**
 * Hands the settings to the application as system properties, where MicroProfile Config finds them. The data source
 * definition asks for its values so early that a configuration file inside the WAR would be too late.
 */
final class SettingsExport {
    private SettingsExport() {}

    static void toSystemProperties(Settings settings) {
        for (Setting setting : Setting.values()) {
            settings.given(setting).ifPresent(value -> System.setProperty(setting.property(), value));
        }
        derived(settings).forEach(System::setProperty);
    }

    private static Map<String, String> derived(Settings settings) {
        return Map.of(
                Setting.DATA_DIR.property(),
                settings.dataDir().toString(),
                Setting.DB_URL.property(),
                settings.dbUrl(),
                Setting.DB_USER.property(),
                settings.dbUser(),
                Setting.DB_PASSWORD.property(),
                settings.dbPassword(),
                Setting.DB_POOL.property(),
                Integer.toString(settings.dbPool()),
                "reelkeep.db.class",
                settings.dbClass());
    }
}
