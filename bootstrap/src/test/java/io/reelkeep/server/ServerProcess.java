package io.reelkeep.server;

import io.reelkeep.storage.kit.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One Reelkeep on its own data folder and port, started from the runnable jar. Stopped when closed. */
public final class ServerProcess implements AutoCloseable {
    public static final String ADMIN_SECRET = "the-operator-of-the-tests";

    private static final Path JAR = Path.of(System.getProperty("reelkeep.server.jar", "target/reelkeep-server.jar"));
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("reelkeep.patience", 240));
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private ServerProcess(Path folder, Map<String, String> environment, int port) {
        this.folder = folder;
        this.port = port;
        this.environment = new TreeMap<>(Map.of(
                "REELKEEP_DATA_DIR",
                folder.resolve("data").toString(),
                "REELKEEP_HTTP_PORT",
                Integer.toString(port),
                "REELKEEP_BIND",
                "127.0.0.1",
                "REELKEEP_ADMIN_SECRET",
                ADMIN_SECRET,
                "REELKEEP_DRAIN",
                "PT0S"));
        this.environment.putAll(environment);
        process = spawn();
    }

    /** Starts one and waits until it is ready. {@code folder} holds its data and its log. */
    public static ServerProcess start(Path folder, Map<String, String> environment) {
        ServerProcess server = launch(folder, environment);
        server.awaitReady();
        return server;
    }

    /** Starts one without waiting, for those that are not to come up. An empty value removes a setting of the tests. */
    public static ServerProcess launch(Path folder, Map<String, String> environment) {
        return new ServerProcess(folder, environment, FreePorts.next());
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path dataDir() {
        return folder.resolve("data");
    }

    /** All that it printed, over all its lives. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isReady() {
        return answers("/health/ready");
    }

    /** Whether it says 200 there. */
    public boolean answers(String path) {
        HttpRequest probe = HttpRequest.newBuilder(base().resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The server does not get ready:\n" + log());
            }
            pause();
        }
    }

    /** Power off, as far as the process goes. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Sends SIGTERM and does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** Stops it in good order. */
    public int stop() {
        terminate();
        return awaitExit();
    }

    /** Starts the next life on the same data and port, and waits until it is ready. The last one must be over. */
    public void restart() {
        process = spawn();
        awaitReady();
    }

    /** As {@link #restart()}, under other settings besides; an empty value removes one. */
    public void restart(Map<String, String> settings) {
        environment.putAll(settings);
        restart();
    }

    /** The exit code, once it ends by itself. */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server does not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }

    private Process spawn() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("REELKEEP_"));
        environment.forEach(builder.environment()::put);
        builder.environment().values().removeIf(String::isEmpty);
        try {
            return builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path logFile() {
        return folder.resolve("server.log");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
