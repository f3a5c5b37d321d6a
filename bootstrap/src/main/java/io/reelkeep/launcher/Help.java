package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.Setting;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code --help} prints. */
final class Help {
    private Help() {}

    static String text() {
        return """
                Usage: java -jar reelkeep-server.jar [--help | --version]
                       java -jar reelkeep-server.jar record --help
                       java -jar reelkeep-server.jar verify-audit <file>
                       java -jar reelkeep-server.jar verify-receipt <file>

                Settings come from the environment, or from <data dir>/reelkeep.properties:

                """ + Stream.of(Setting.values()).map(Help::entry).collect(Collectors.joining("\n"));
    }

    private static String entry(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "none" : setting.fallback();
        return "  " + setting.key() + " (default: " + fallback + ")\n      " + setting.description();
    }
}
