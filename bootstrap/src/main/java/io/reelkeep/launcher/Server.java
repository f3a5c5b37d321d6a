package io.reelkeep.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import io.reelkeep.bootstrap.settings.PrivateFile;
import io.reelkeep.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The application server with Reelkeep deployed at its root. */
final class Server {
    private static final String APPLICATION = "reelkeep";
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    private final PayaraMicroRuntime runtime;

    private Server(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /** Starts it and returns when requests are answered. */
    static Server boot(Settings settings, DataFolder folder) {
        try {
            Path jars = folder.unpacked(edition(), unpacked -> Unpacking.unpack(ourselves(), unpacked));
            Path root = folder.freshRoot();
            PayaraMicro micro = configured(ApplicationServer.in(jars), settings, root);
            PayaraMicroRuntime runtime = micro.bootStrap();
            Failures failures = Failures.watch();
            runtime.deploy(APPLICATION, "/", ApplicationServer.application(jars).toFile());
            if (!runtime.getDeployedApplicationNames().contains(APPLICATION)) {
                // deploy() answers true even when the deployment failed.
                throw new StartRefused(failures.first().map(Failures::root).orElse("The log says why."));
            }
            failures.unwatch();
            return new Server(runtime);
        } catch (BootstrapException | IOException failed) {
            throw new StartRefused("The application server does not start: " + Failures.root(failed), failed);
        }
    }

    /** Stops the application in good order; requests are no longer answered. */
    void undeploy() {
        runtime.undeploy(APPLICATION);
    }

    private static PayaraMicro configured(PayaraMicro micro, Settings settings, Path root) throws IOException {
        micro.setRootDir(root.toFile());
        micro.setHttpPort(settings.httpPort());
        micro.setHttpAutoBind(false);
        micro.setMaxHttpThreads(ServerSettings.MAX_THREADS);
        micro.setPrintLogo(false);
        micro.setLogPropertiesFile(logging(root).toFile());
        // Not together with setNoCluster: both at once leave the port of the data grid open.
        micro.setNoHazelcast(true);
        micro.setPreBootHandler(commands -> ServerSettings.of(settings.bind())
                .forEach((name, value) -> commands.run("set", "configs.config.server-config." + name + "=" + value)));
        return micro;
    }

    /** Tells one build of the server jar from another, and what was unpacked before a power cut, which may be torn. */
    private static String edition() throws IOException {
        Path jar = ourselves();
        return Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis() + "-" + life();
    }

    /** The machine's since it was switched on; where it does not tell, ours. */
    private static String life() throws IOException {
        return Files.exists(BOOT_ID) ? Files.readString(BOOT_ID).strip() : Long.toString(System.nanoTime());
    }

    /** The server jar. */
    private static Path ourselves() throws IOException {
        try {
            return Path.of(Server.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Path logging(Path root) throws IOException {
        Path file = root.resolve("logging.properties");
        try (InputStream bytes = resource("/io/reelkeep/launcher/logging.properties")) {
            PrivateFile.write(file, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (UncheckedIOException refused) {
            throw new IOException(refused);
        }
        return file;
    }

    /** A file of the server jar. */
    static InputStream resource(String name) throws IOException {
        return Optional.ofNullable(Server.class.getResourceAsStream(name))
                .orElseThrow(() -> new IOException("The server jar is incomplete: " + name + " is missing"));
    }
}
