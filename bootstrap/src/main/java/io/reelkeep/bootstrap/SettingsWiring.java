package io.reelkeep.bootstrap;

import io.reelkeep.bootstrap.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings, read again through MicroProfile Config from what the launcher handed over. */
@ApplicationScoped
public class SettingsWiring {
    @Produces
    @Singleton
    Settings settings() {
        Config config = ConfigProvider.getConfig();
        return Settings.of(setting -> config.getOptionalValue(setting.property(), String.class));
    }
}
