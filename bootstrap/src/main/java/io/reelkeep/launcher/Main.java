package io.reelkeep.launcher;

import io.reelkeep.bootstrap.settings.AdminSecretFile;
import io.reelkeep.bootstrap.settings.BadSetting;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.bootstrap.settings.SettingsFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code java -jar reelkeep-server.jar} runs. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        switch (List.of(arguments).stream().findFirst().orElse("")) {
            case "" -> start();
            case "record" -> run(WarCommand.RECORD, arguments);
            case "verify-audit" -> run(WarCommand.VERIFY_AUDIT, arguments);
            case "verify-receipt" -> run(WarCommand.VERIFY_RECEIPT, arguments);
            case "--version" -> Terminal.say("Reelkeep " + Version.ours());
            case "--help" -> Terminal.say(Help.text());
            default -> Terminal.giveUp("Unknown argument " + arguments[0] + ". Try --help.");
        }
    }

    private static void run(WarCommand command, String... arguments) {
        System.exit(command.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    private static void start() {
        try {
            Settings settings = SettingsFile.load(System.getenv(), System.getProperties());
            DataFolder folder = DataFolder.claim(settings.dataDir());
            Port.probe(settings.bind(), settings.httpPort());
            Optional<String> newSecret = settings.adminSecret().isEmpty()
                    ? new AdminSecretFile(settings.dataDir()).makeIfMissing()
                    : Optional.empty();
            newSecret.ifPresent(Main::showOnce);
            SettingsExport.toSystemProperties(settings);
            LauncherState.tell("starting");
            if (settings.isPostgres()) {
                RemoteDatabase.await(settings, folder.driver());
            }
            Server server = Server.boot(settings, folder);
            GracefulStop.install(server, settings.drain());
            LauncherState.tell("ready");
            Terminal.say("Reelkeep is ready: " + settings.baseUrl() + "/");
            newSecret.ifPresent(secret -> showWizard(settings, secret));
        } catch (BadSetting | StartRefused refused) {
            Terminal.giveUp(String.valueOf(refused.getMessage()));
        }
    }

    private static void showOnce(String adminSecret) {
        Terminal.say("Admin secret (shown only now, keep it): " + adminSecret);
    }

    /** The secret stands where no browser sends it from: nothing after the # leaves it. */
    private static void showWizard(Settings settings, String adminSecret) {
        Terminal.say("Set it up: " + settings.baseUrl() + "/console/setup#" + adminSecret);
    }
}
